-- Way back of 0002_split, BACKFILL: Forbid NULL in customers on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes V7__split_06_backfill_not_null_customers.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V7__split_06_backfill_not_null_customers.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V7__split_06_backfill_not_null_customers.sql'
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
    IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('customers')) NOT IN ('r', 'p') THEN
      RAISE EXCEPTION '[table-hidden] The name customers means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers DROP CONSTRAINT IF EXISTS customers_first_name_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers
    ADD CONSTRAINT customers_first_name_not_null_proof CHECK (first_name IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE customers VALIDATE CONSTRAINT customers_first_name_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers ALTER COLUMN first_name DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0002_split' AND unit = '06_backfill_not_null_customers';
  COMMIT;
END
$belay2$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V7__split_06_backfill_not_null_customers.sql';
