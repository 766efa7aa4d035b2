-- Way back of 0001_create_accounts, EXPAND: Create the table accounts
-- Loses writes made since. The rows written into accounts are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM accounts;
-- Undoes V1__create_accounts_01_expand_new_tables.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V1__create_accounts_01_expand_new_tables.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V1__create_accounts_01_expand_new_tables.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TABLE accounts;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V1__create_accounts_01_expand_new_tables.sql';

COMMIT;
