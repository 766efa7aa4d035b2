-- Way back of 0012_note_orders, EXPAND: Add orders.note; fill it's ${x} by a trigger
-- Loses writes made since. The notes go with their column.
-- The rows concerned, to be counted before:
--   SELECT count(*)
--   FROM orders
--   WHERE note IS NOT NULL;

DO $migration$
BEGIN
  SET LOCAL search_path TO DEFAULT;

  DROP TRIGGER note_order ON orders;

  DROP FUNCTION note_order();

  ALTER TABLE orders DROP COLUMN note;
END
$migration$;
