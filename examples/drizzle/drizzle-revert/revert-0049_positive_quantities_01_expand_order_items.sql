-- Way back of 0018_positive_quantities, EXPAND: Repair new writes of order_items.quantity
-- Loses nothing. Everything is as it was.
-- Undoes 0049_positive_quantities_01_expand_order_items and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1770652800000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0049_positive_quantities_01_expand_order_items is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0018_positive_quantities_order_items_quantity ON order_items;

DROP TRIGGER zz_belay_update_0018_positive_quantities_order_items_quantity ON order_items;

DROP FUNCTION belay_sync_0018_positive_quantities_order_items_quantity();

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '01_expand_order_items';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1770652800000;

COMMIT;
