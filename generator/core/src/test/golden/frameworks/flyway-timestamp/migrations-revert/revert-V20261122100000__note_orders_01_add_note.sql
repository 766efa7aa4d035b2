-- Way back of 0012_note_orders, EXPAND: Add orders.note; fill it's ${x} by a trigger
-- Loses writes made since. The notes go with their column.
-- The rows concerned, to be counted before:
--   SELECT count(*)
--   FROM orders
--   WHERE note IS NOT NULL;
-- Undoes V20261122100000__note_orders_01_add_note.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V20261122100000__note_orders_01_add_note.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V20261122100000__note_orders_01_add_note.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP TRIGGER note_order ON orders;

DROP FUNCTION note_order();

ALTER TABLE orders DROP COLUMN note;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V20261122100000__note_orders_01_add_note.sql';

COMMIT;
