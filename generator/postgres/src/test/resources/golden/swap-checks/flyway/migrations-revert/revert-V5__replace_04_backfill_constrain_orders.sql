-- Way back of 0002_replace, BACKFILL: Constrain new writes of orders
-- Loses nothing. Everything is as it was.
-- Undoes V5__replace_04_backfill_constrain_orders.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V5__replace_04_backfill_constrain_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V5__replace_04_backfill_constrain_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_total_big_not_null_proof;

ALTER TABLE orders DROP CONSTRAINT beside_total_big;

ALTER TABLE orders DROP CONSTRAINT known_or_kept_total_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '04_backfill_constrain_orders';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V5__replace_04_backfill_constrain_orders.sql';

COMMIT;
