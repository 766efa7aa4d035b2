-- 0002_replace, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('orders')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name orders means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
END
$belay$;

ALTER TABLE orders VALIDATE CONSTRAINT orders_id_big_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '06_backfill_validate_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
