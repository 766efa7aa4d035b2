-- Way back of 0018_positive_quantities, BACKFILL: Constrain new writes of order_items
-- Loses nothing. Everything is as it was.
-- Undoes 0051_positive_quantities_03_backfill_constrain_order_items and makes Drizzle forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1770652802000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0051_positive_quantities_03_backfill_constrain_order_items is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE order_items DROP CONSTRAINT order_items_quantity_positive;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '03_backfill_constrain_order_items';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1770652802000;

COMMIT;
