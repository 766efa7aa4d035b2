-- Way back of 0013_native, EXPAND: Index orders
-- Loses nothing.
-- Undoes 0002_native_03_index and makes Drizzle forget it. Run newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
BEGIN
  IF (SELECT (created_at = 1795350602000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0002_native_03_index is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1795350602000;
