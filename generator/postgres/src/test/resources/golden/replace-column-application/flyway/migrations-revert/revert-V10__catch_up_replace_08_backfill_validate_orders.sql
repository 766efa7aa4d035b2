-- Way back of 0003_catch_up_replace, BACKFILL: Validate the rows of Orders while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V10__catch_up_replace_08_backfill_validate_orders.sql and makes Flyway forget it. Run newest first,
-- by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V10__catch_up_replace_08_backfill_validate_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V10__catch_up_replace_08_backfill_validate_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Orders" DROP CONSTRAINT "Orders_total Amount_not_null_proof";

ALTER TABLE "Orders"
  ADD CONSTRAINT "Orders_total Amount_not_null_proof" CHECK ("total Amount" IS NOT NULL) NOT VALID;

ALTER TABLE "Orders" DROP CONSTRAINT "Not negative_total Amount";

ALTER TABLE "Orders"
  ADD CONSTRAINT "Not negative_total Amount" CHECK ("total Amount" >= 0) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '08_backfill_validate_orders';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V10__catch_up_replace_08_backfill_validate_orders.sql';

COMMIT;
