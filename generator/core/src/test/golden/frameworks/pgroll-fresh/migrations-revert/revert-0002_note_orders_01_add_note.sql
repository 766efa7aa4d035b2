-- Way back of 0012_note_orders, EXPAND: Add orders.note; fill it's ${x} by a trigger
-- Loses writes made since. The notes go with their column.
-- The rows concerned, to be counted before:
--   SELECT count(*)
--   FROM orders
--   WHERE note IS NOT NULL;
-- Undoes 0002_note_orders_01_add_note and makes pgroll forget it. Run newest first, by a person.

-- Or pgroll would record the statements as migrations of their own.
SET pgroll.no_inferred_migrations = 'TRUE';

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT name INTO belay_newest
  FROM pgroll.migrations AS latest
  WHERE schema = current_schema() AND done AND NOT EXISTS (
    SELECT FROM pgroll.migrations AS later
    WHERE later.schema = latest.schema AND later.parent = latest.name);
  IF belay_newest IS DISTINCT FROM '0002_note_orders_01_add_note' THEN
    RAISE EXCEPTION 'The newest migration that pgroll has completed is %, not %.', coalesce(belay_newest, 'none'), '0002_note_orders_01_add_note'
      USING HINT = 'Ways back are run newest first, each of them once; while a migration is active, pgroll rollback comes first.';
  END IF;
END
$belay$;

DROP TRIGGER note_order ON orders;

DROP FUNCTION note_order();

ALTER TABLE orders DROP COLUMN note;

DELETE FROM pgroll.migrations
WHERE schema = current_schema() AND name = '0002_note_orders_01_add_note';

COMMIT;
