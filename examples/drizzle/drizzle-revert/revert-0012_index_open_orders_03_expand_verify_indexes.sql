-- Way back of 0006_index_open_orders, EXPAND: Verify that the indexes are valid
-- Loses nothing. Everything is as it was.
-- Undoes 0012_index_open_orders_03_expand_verify_indexes and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1741681802000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0012_index_open_orders_03_expand_verify_indexes is not the newest migration that Drizzle has recorded.'
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

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1741681802000;

COMMIT;
