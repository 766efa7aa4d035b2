-- Way back of 0012_note_orders, EXPAND: Index orders.note
-- Loses nothing.
-- Undoes 20261122100001_note_orders_02_index_note and makes Drizzle forget it. Run newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
BEGIN
  IF (SELECT (name = '20261122100001_note_orders_02_index_note') IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '20261122100001_note_orders_02_index_note is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;

DELETE FROM drizzle.__drizzle_migrations
WHERE name = '20261122100001_note_orders_02_index_note';
