-- Way back of 0007_require_order_status, EXPAND: Set the default of orders.status; fill NULLs of new writes
-- in "orders.status"
-- Loses nothing. Everything is as it was.
-- Undoes 0013_require_order_status_01_expand_orders and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1743600000000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0013_require_order_status_01_expand_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0007_require_order_status_orders_status ON orders;

DROP TRIGGER zz_belay_update_0007_require_order_status_orders_status ON orders;

DROP FUNCTION belay_sync_0007_require_order_status_orders_status();

ALTER TABLE orders ALTER COLUMN status DROP DEFAULT;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0007_require_order_status' AND unit = '01_expand_orders';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1743600000000;

COMMIT;
