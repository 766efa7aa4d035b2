-- Way back of 0013_public_order_token, EXPAND: Add orders.token
-- Loses writes made since. The values written into orders.token are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE token IS NOT NULL;

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "orders" DROP COLUMN "token";

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0013_public_order_token' AND unit = '01_expand_orders';
END
$migration$;
