-- Way back of 0012_totals_as_amounts, EXPAND: Add orders.total_amount and keep it equal to total_cents
-- Loses nothing. Everything is as it was.
-- Undoes V32__totals_as_amounts_01_expand_orders.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V32__totals_as_amounts_01_expand_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V32__totals_as_amounts_01_expand_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0012_totals_as_amounts_orders_total_cents ON orders;

DROP TRIGGER zz_belay_update_0012_totals_as_amounts_orders_total_cents ON orders;

DROP FUNCTION belay_sync_0012_totals_as_amounts_orders_total_cents();

ALTER TABLE orders DROP COLUMN total_amount;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '01_expand_orders';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V32__totals_as_amounts_01_expand_orders.sql';

COMMIT;
