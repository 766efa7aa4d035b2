-- Way back of 0010_link_orders_to_customers, BACKFILL: Count what stands in the way in orders
-- Loses nothing. Everything is as it was.
-- Undoes 0027_link_orders_to_customers_02_backfill_check_orders and makes Drizzle forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1750156801000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0027_link_orders_to_customers_02_backfill_check_orders is not the newest migration that Drizzle has recorded.'
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
WHERE created_at = 1750156801000;

COMMIT;
