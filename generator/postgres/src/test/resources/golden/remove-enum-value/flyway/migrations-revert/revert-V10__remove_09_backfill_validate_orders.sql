-- Way back of 0002_remove, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V10__remove_09_backfill_validate_orders.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V10__remove_09_backfill_validate_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V10__remove_09_backfill_validate_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT "orders_History_not_it's ""due"" \ soon";

ALTER TABLE orders
  ADD CONSTRAINT "orders_History_not_it's ""due"" \ soon" CHECK (E'it''s "due" \\ soon' <> ALL ("History")) NOT VALID;

ALTER TABLE orders DROP CONSTRAINT "orders_state_not_it's ""due"" \ soon";

ALTER TABLE orders
  ADD CONSTRAINT "orders_state_not_it's ""due"" \ soon" CHECK (state <> E'it''s "due" \\ soon') NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_remove' AND unit = '09_backfill_validate_orders';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V10__remove_09_backfill_validate_orders.sql';

COMMIT;
