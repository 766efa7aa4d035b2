-- Way back of 0012_totals_as_amounts, BACKFILL: Count what stands in the way in orders
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '03_backfill_check_orders';
END
$migration$;
