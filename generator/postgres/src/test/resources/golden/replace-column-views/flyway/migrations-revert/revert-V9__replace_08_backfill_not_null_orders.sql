-- Way back of 0002_replace, BACKFILL: Forbid NULL in orders on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes V9__replace_08_backfill_not_null_orders.sql and makes Flyway forget it. Run newest first, by a
-- person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V9__replace_08_backfill_not_null_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V9__replace_08_backfill_not_null_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay2$
BEGIN
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  BEGIN
    -- A view would take what is meant for the table, and its schema what is created without one.
    IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('lines')) NOT IN ('r', 'p') THEN
      RAISE EXCEPTION '[table-hidden] The name lines means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  BEGIN
    -- A view would take what is meant for the table, and its schema what is created without one.
    IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('orders')) NOT IN ('r', 'p') THEN
      RAISE EXCEPTION '[table-hidden] The name orders means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_code_number_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders
    ADD CONSTRAINT orders_code_number_not_null_proof CHECK (code_number IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_code_number_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN code_number DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0002_replace' AND unit = '08_backfill_not_null_orders';
  COMMIT;
END
$belay2$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V9__replace_08_backfill_not_null_orders.sql';
