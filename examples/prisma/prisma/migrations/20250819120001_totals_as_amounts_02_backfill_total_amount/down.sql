-- Way back of 0012_totals_as_amounts, BACKFILL: Fill orders (total_amount) in batches
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET CONSTRAINTS ALL IMMEDIATE;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '02_backfill_total_amount';
END
$migration$;
