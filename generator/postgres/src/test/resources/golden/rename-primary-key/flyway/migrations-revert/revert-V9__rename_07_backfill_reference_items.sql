-- Way back of 0002_rename, BACKFILL: Hold new writes of items to what they reference
-- Loses nothing. Everything is as it was.
-- Undoes V9__rename_07_backfill_reference_items.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V9__rename_07_backfill_reference_items.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V9__rename_07_backfill_reference_items.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE items DROP CONSTRAINT items_of_fkey_order_id;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '07_backfill_reference_items';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V9__rename_07_backfill_reference_items.sql';

COMMIT;
