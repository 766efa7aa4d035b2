-- Way back of 0012_totals_as_amounts, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "orders" DROP CONSTRAINT "orders_total_amount_not_null_proof";

  -- AlterTable
  ALTER TABLE "orders" ADD CONSTRAINT "orders_total_amount_not_null_proof" CHECK (total_amount IS NOT NULL) NOT VALID;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '05_backfill_validate_orders';
END
$migration$;
