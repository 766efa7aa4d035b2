-- Way back of 0018_positive_quantities, BACKFILL: Fill order_items (quantity) in batches
-- Does not bring back what was overwritten or dropped. The values that were repaired in order_items.quantity
-- are not brought back.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '02_backfill_quantity';
-- Undoes 0050_positive_quantities_02_backfill_quantity and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1770652801000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0050_positive_quantities_02_backfill_quantity is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '02_backfill_quantity';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1770652801000;

COMMIT;
