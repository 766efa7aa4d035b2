-- Way back of 0002_keys, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V8__keys_07_backfill_validate_orders.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V8__keys_07_backfill_validate_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V8__keys_07_backfill_validate_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_tenant_not_null_proof;

ALTER TABLE orders ADD CONSTRAINT orders_tenant_not_null_proof CHECK (tenant IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_keys' AND unit = '07_backfill_validate_orders';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V8__keys_07_backfill_validate_orders.sql';

COMMIT;
