-- Way back of 0023_order_currency, BACKFILL: Count what stands in the way in orders
-- Loses nothing. Everything is as it was.
-- Undoes 0064_order_currency_02_backfill_check_orders and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1783350901000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0064_order_currency_02_backfill_check_orders is not the newest migration that Drizzle has recorded.'
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
WHERE created_at = 1783350901000;

COMMIT;
