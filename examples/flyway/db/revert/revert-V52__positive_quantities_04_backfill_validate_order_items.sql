-- Way back of 0018_positive_quantities, BACKFILL: Validate the rows of order_items while everybody goes on
-- writing
-- Loses nothing. Everything is as it was.
-- Undoes V52__positive_quantities_04_backfill_validate_order_items.sql and makes Flyway forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V52__positive_quantities_04_backfill_validate_order_items.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V52__positive_quantities_04_backfill_validate_order_items.sql'
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

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V52__positive_quantities_04_backfill_validate_order_items.sql';

COMMIT;
