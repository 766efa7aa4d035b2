-- Way back of 0013_native, EXPAND: Create orders
-- Loses writes made since. The orders are lost.
-- Undoes 0000_native_01_tables and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1795350600000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0000_native_01_tables is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP TABLE "Sales"."Order items";

DROP TABLE orders;

DROP TYPE order_state;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1795350600000;

COMMIT;
