-- Way back of 0007_require_order_status, BACKFILL: Fill orders (status) in batches
-- Does not bring back what was overwritten or dropped. Which rows of "orders.status" were NULL is not known
-- any more.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'shop' AND change = '0007_require_order_status' AND unit = '02_backfill_status';
-- Undoes 0014_require_order_status_02_backfill_status and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1743600001000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0014_require_order_status_02_backfill_status is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0007_require_order_status' AND unit = '02_backfill_status';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1743600001000;

COMMIT;
