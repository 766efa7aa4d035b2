-- Way back of 0025_describe_transactions, EXPAND: Comment on transactions
-- Loses nothing. Everything is as it was.
-- Undoes V68__describe_transactions_01_expand_transactions.sql and makes Flyway forget it. Run newest first,
-- by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V68__describe_transactions_01_expand_transactions.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V68__describe_transactions_01_expand_transactions.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

COMMENT ON TABLE transactions IS NULL;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V68__describe_transactions_01_expand_transactions.sql';

COMMIT;
