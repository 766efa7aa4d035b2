-- Way back of 0019_drop_legacy_reference, EXPAND: Make orders.legacy_ref optional
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0019_drop_legacy_reference' AND unit = '01_expand_orders';
END
$migration$;
