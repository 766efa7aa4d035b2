-- Way back of 0012_totals_as_amounts, BACKFILL: Constrain new writes of orders
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "orders" DROP CONSTRAINT "orders_total_amount_not_null_proof";

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '04_backfill_constrain_orders';
END
$migration$;
