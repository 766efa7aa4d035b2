-- 0004_revert_keys, BACKFILL: Count what stands in the way in orders
-- Locks: ACCESS SHARE on orders.
-- Reads every row of orders.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  -- Two first runs must not both create it.
  PERFORM pg_advisory_xact_lock(hashtextextended('belay.state', 0));
  -- IF NOT EXISTS would need the right to create even where everything is there.
  IF to_regnamespace('belay') IS NULL THEN
    CREATE SCHEMA belay;
  END IF;
  IF to_regclass('belay.state') IS NULL THEN
    CREATE TABLE belay.state (
      service text NOT NULL,
      schema text NOT NULL,
      change text NOT NULL,
      unit text NOT NULL,
      stamped timestamptz NOT NULL,
      last_key jsonb,
      rows_done bigint NOT NULL DEFAULT 0,
      started timestamptz,
      finished timestamptz,
      PRIMARY KEY (service, schema, change, unit)
    );
  END IF;
  IF NOT has_table_privilege('belay.state', 'SELECT')
    OR NOT has_table_privilege('belay.state', 'INSERT')
    OR NOT has_table_privilege('belay.state', 'UPDATE')
    OR NOT has_table_privilege('belay.state', 'DELETE') THEN
    RAISE insufficient_privilege USING MESSAGE = 'the table may not be read and written';
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION '[state-table-denied] Belay keeps its progress in the table belay.state, and the role % may not create or use it (%). The owner of the database runs once: CREATE SCHEMA IF NOT EXISTS belay; CREATE TABLE IF NOT EXISTS belay.state (service text NOT NULL, schema text NOT NULL, change text NOT NULL, unit text NOT NULL, stamped timestamptz NOT NULL, last_key jsonb, rows_done bigint NOT NULL DEFAULT 0, started timestamptz, finished timestamptz, PRIMARY KEY (service, schema, change, unit)); GRANT USAGE ON SCHEMA belay TO %; GRANT SELECT, INSERT, UPDATE, DELETE ON belay.state TO %;', current_user, SQLERRM, quote_ident(current_user), quote_ident(current_user);
END
$belay$;

DO $belay$
DECLARE
  belay_key oid;
  belay_index oid;
  belay_known text[] := ARRAY[]::text[];
  belay_found text;
BEGIN
  SELECT oid, conindid INTO belay_key, belay_index
  FROM pg_catalog.pg_constraint
  WHERE conrelid = to_regclass('orders') AND conname = 'orders_pkey';
  IF belay_key IS NULL THEN
    RAISE EXCEPTION '[key-missing] The key orders_pkey of orders is not there. Apply the earlier migrations first, or give it that name.';
  END IF;
  SELECT string_agg(what, '; ' ORDER BY what COLLATE "C") INTO belay_found
  FROM (
    SELECT 'foreign key ' || quote_ident(c.conname) || ' of ' || c.conrelid::regclass AS what
    FROM pg_catalog.pg_constraint AS c
    WHERE c.contype = 'f' AND c.conparentid = 0 AND c.conindid = belay_index
      AND c.conname <> ALL (belay_known)
    UNION
    SELECT CASE c.relkind WHEN 'm' THEN 'materialized view ' ELSE 'view ' END || c.oid::regclass
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_rewrite AS r ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
    JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class
    WHERE d.refclassid = 'pg_constraint'::regclass AND d.refobjid = belay_key
    UNION
    SELECT 'function ' || d.objid::regprocedure
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_proc'::regclass
      AND d.refclassid = 'pg_constraint'::regclass AND d.refobjid = belay_key
    UNION
    SELECT 'replica identity of ' || i.indrelid::regclass
    FROM pg_catalog.pg_index AS i
    WHERE i.indexrelid = belay_index AND i.indisreplident
    UNION
    SELECT 'partitions of ' || c.oid::regclass
    FROM pg_catalog.pg_class AS c
    WHERE c.oid = to_regclass('orders') AND c.relkind = 'p'
    UNION
    SELECT 'parent table ' || i.inhparent::regclass
    FROM pg_catalog.pg_inherits AS i
    JOIN pg_catalog.pg_class AS c ON c.oid = i.inhparent AND c.relkind = 'p'
    WHERE i.inhrelid = to_regclass('orders')
  ) AS found;
  IF belay_found IS NOT NULL THEN
    RAISE EXCEPTION '[key-in-use] The key orders_pkey of orders is about to go, and is used by: %. Look at each: drop a foreign key that Belay''s migrations do not know, or a view; give the table another replica identity; then run this again.', belay_found;
  END IF;
END
$belay$;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (
    SELECT FROM orders
    WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1
  ) AS belay_duplicates;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[duplicates] % values of (id) occur more than once in orders; the key cannot be unique. Mend these rows, then run this again.', belay_rows;
  END IF;
END
$belay$;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0004_revert_keys', '01_backfill_check_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
