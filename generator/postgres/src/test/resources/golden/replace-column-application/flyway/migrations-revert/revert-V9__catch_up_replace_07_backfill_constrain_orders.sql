-- Way back of 0003_catch_up_replace, BACKFILL: Constrain new writes of Orders
-- Loses nothing. Everything is as it was.
-- Undoes V9__catch_up_replace_07_backfill_constrain_orders.sql and makes Flyway forget it. Run newest first,
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
  IF belay_newest IS DISTINCT FROM 'V9__catch_up_replace_07_backfill_constrain_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V9__catch_up_replace_07_backfill_constrain_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Orders" DROP CONSTRAINT "Orders_total Amount_not_null_proof";

ALTER TABLE "Orders" DROP CONSTRAINT "Not negative_total Amount";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '07_backfill_constrain_orders';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V9__catch_up_replace_07_backfill_constrain_orders.sql';

COMMIT;
