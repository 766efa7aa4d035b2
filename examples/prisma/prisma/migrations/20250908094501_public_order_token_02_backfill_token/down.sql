-- Way back of 0013_public_order_token, BACKFILL: Fill orders (token) in batches
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET CONSTRAINTS ALL IMMEDIATE;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0013_public_order_token' AND unit = '02_backfill_token';
END
$migration$;
