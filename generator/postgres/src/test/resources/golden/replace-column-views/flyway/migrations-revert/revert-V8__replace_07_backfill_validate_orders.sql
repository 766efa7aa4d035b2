-- Way back of 0002_replace, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V8__replace_07_backfill_validate_orders.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V8__replace_07_backfill_validate_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V8__replace_07_backfill_validate_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('lines')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name lines means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('orders')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name orders means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
END
$belay$;

ALTER TABLE orders DROP CONSTRAINT orders_code_number_not_null_proof;

ALTER TABLE orders
  ADD CONSTRAINT orders_code_number_not_null_proof CHECK (code_number IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '07_backfill_validate_orders';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V8__replace_07_backfill_validate_orders.sql';

COMMIT;
