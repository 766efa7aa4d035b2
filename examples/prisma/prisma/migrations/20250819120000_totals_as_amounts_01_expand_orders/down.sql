-- Way back of 0012_totals_as_amounts, EXPAND: Add orders.total_amount and keep it equal to total_cents
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  DROP TRIGGER zz_belay_insert_0012_totals_as_amounts_orders_total_cents ON orders;

  DROP TRIGGER zz_belay_update_0012_totals_as_amounts_orders_total_cents ON orders;

  DROP FUNCTION belay_sync_0012_totals_as_amounts_orders_total_cents();

  -- AlterTable
  ALTER TABLE "orders" DROP COLUMN "total_amount";

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '01_expand_orders';
END
$migration$;
