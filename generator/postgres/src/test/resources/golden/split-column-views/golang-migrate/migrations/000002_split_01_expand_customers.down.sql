-- Way back of 0002_split, EXPAND: Add first_name and last_name to customers and keep them equal to full_name
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '200ms';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('customers')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name customers means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
END
$belay$;

DROP VIEW before_0002_split.customers;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'before_0002_split'::regnamespace) THEN
    DROP SCHEMA before_0002_split;
  END IF;
END
$belay$;

DROP VIEW after_0002_split.customers;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'after_0002_split'::regnamespace) THEN
    DROP SCHEMA after_0002_split;
  END IF;
END
$belay$;

DROP TRIGGER zz_belay_insert_0002_split_customers_full_name ON customers;

DROP TRIGGER zz_belay_update_0002_split_customers_full_name ON customers;

DROP FUNCTION belay_sync_0002_split_customers_full_name();

ALTER TABLE customers DROP COLUMN last_name;

ALTER TABLE customers DROP COLUMN first_name;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_split' AND unit = '01_expand_customers';
