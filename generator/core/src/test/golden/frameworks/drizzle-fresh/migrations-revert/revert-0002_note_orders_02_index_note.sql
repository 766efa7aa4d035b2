-- Way back of 0012_note_orders, EXPAND: Index orders.note
-- Loses nothing.
-- Undoes 0002_note_orders_02_index_note and makes Drizzle forget it. Run newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
BEGIN
  IF (SELECT (created_at = 1795341602000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0002_note_orders_02_index_note is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1795341602000;
