-- Way back of 0012_note_orders, EXPAND: Add orders.note; fill it's ${x} by a trigger
-- Loses writes made since. The notes go with their column.
-- The rows concerned, to be counted before:
--   SELECT count(*)
--   FROM orders
--   WHERE note IS NOT NULL;
-- Undoes 0001_note_orders_01_add_note and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1795341601000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0001_note_orders_01_add_note is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP TRIGGER note_order ON orders;

DROP FUNCTION note_order();

ALTER TABLE orders DROP COLUMN note;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1795341601000;

COMMIT;
