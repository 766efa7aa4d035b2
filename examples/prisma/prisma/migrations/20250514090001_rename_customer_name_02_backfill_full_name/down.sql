-- Way back of 0008_rename_customer_name, BACKFILL: Fill customers (full_name) in batches
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET CONSTRAINTS ALL IMMEDIATE;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '02_backfill_full_name';
END
$migration$;
