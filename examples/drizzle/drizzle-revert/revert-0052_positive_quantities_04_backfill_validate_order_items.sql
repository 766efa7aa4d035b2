-- Way back of 0018_positive_quantities, BACKFILL: Validate the rows of order_items while everybody goes on
-- writing
-- Loses nothing. Everything is as it was.
-- Undoes 0052_positive_quantities_04_backfill_validate_order_items and makes Drizzle forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1770652803000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0052_positive_quantities_04_backfill_validate_order_items is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE order_items DROP CONSTRAINT order_items_quantity_positive;

ALTER TABLE order_items ADD CONSTRAINT order_items_quantity_positive CHECK (quantity > 0) NOT VALID;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '04_backfill_validate_order_items';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1770652803000;

COMMIT;
