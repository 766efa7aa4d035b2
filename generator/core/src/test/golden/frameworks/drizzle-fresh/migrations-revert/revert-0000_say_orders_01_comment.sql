-- Way back of 0011_say_orders, EXPAND: Say what orders are
-- Loses nothing.
-- Undoes 0000_say_orders_01_comment and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1795341600000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0000_say_orders_01_comment is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

COMMENT ON TABLE orders IS NULL;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1795341600000;

COMMIT;
