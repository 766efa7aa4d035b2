-- Way back of 0002_rename, BACKFILL: Validate the rows of items while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V10__rename_08_backfill_validate_items.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V10__rename_08_backfill_validate_items.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V10__rename_08_backfill_validate_items.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE items DROP CONSTRAINT items_of_fkey_order_id;

ALTER TABLE items
  ADD CONSTRAINT items_of_fkey_order_id FOREIGN KEY (of) REFERENCES orders (order_id) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '08_backfill_validate_items';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V10__rename_08_backfill_validate_items.sql';

COMMIT;
