-- Way back of 0018_positive_quantities, EXPAND: Repair new writes of order_items.quantity
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  DROP TRIGGER zz_belay_insert_0018_positive_quantities_order_items_quantity ON order_items;

  DROP TRIGGER zz_belay_update_0018_positive_quantities_order_items_quantity ON order_items;

  DROP FUNCTION belay_sync_0018_positive_quantities_order_items_quantity();

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '01_expand_order_items';
END
$migration$;
