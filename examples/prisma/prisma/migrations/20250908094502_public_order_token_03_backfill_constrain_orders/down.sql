-- Way back of 0013_public_order_token, BACKFILL: Constrain new writes of orders
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "orders" DROP CONSTRAINT "orders_token_not_null_proof";

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0013_public_order_token' AND unit = '03_backfill_constrain_orders';
END
$migration$;
