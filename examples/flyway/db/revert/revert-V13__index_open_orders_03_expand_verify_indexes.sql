-- Way back of 0006_index_open_orders, EXPAND: Verify that the indexes are valid
-- Loses nothing. Everything is as it was.
-- Undoes V13__index_open_orders_03_expand_verify_indexes.sql and makes Flyway forget it. Run newest first, by
-- a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V13__index_open_orders_03_expand_verify_indexes.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V13__index_open_orders_03_expand_verify_indexes.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  RAISE NOTICE 'Nothing to undo.';
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V13__index_open_orders_03_expand_verify_indexes.sql';

COMMIT;
