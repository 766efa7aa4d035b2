-- Way back of 0018_positive_quantities, BACKFILL: Fill order_items (quantity) in batches
-- Does not bring back what was overwritten or dropped. The values that were repaired in order_items.quantity
-- are not brought back.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '02_backfill_quantity';
-- Undoes V50__positive_quantities_02_backfill_quantity.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V50__positive_quantities_02_backfill_quantity.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V50__positive_quantities_02_backfill_quantity.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '02_backfill_quantity';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V50__positive_quantities_02_backfill_quantity.sql';

COMMIT;
