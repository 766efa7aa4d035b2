-- 0005_contract_key, CONTRACT: Drop what 0002_key kept alive
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
  belay_newest timestamptz;
  belay_started timestamptz;
  belay_sessions bigint;
  belay_names text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('default/0002_key', 0));
  -- A policy must not hide rows from the counts.
  PERFORM set_config('row_security', 'off', true);
  IF to_regclass('belay.state') IS NULL THEN
    RAISE EXCEPTION '[contract-state-missing] The table belay.state is not there, so nothing tells whether the change 0002_key was rolled out here. Restore it together with the data, or run the earlier units first.';
  END IF;
  IF EXISTS (
    SELECT FROM belay.state
    WHERE service = 'default' AND change = '0005_contract_key' AND unit = '01_contract_key'
      AND stamped >= (SELECT max(stamped) FROM belay.state WHERE service = 'default' AND change = '0002_key')
  ) THEN
    RAISE EXCEPTION '[contract-applied] This contract was committed by an earlier run, which was cut off before the tool wrote that down: nothing is left to do. Tell the tool that 0005_contract_key, unit 01_contract_key, is applied.';
  END IF;
  SELECT string_agg(wanted, ', ') INTO belay_names
  FROM unnest(ARRAY['01_backfill_check_orders', '03_backfill_verify_indexes']) AS wanted
  WHERE wanted NOT IN (SELECT unit FROM belay.state WHERE service = 'default' AND change = '0002_key');
  IF belay_names IS NOT NULL THEN
    RAISE EXCEPTION '[contract-units-missing] Units of the change 0002_key have not run here: %. Run them, in this order, then this again.', belay_names;
  END IF;

  -- No release that knows the old shape alone may still be running.
  IF current_setting('belay.collapse', true) = 'allow' THEN
    RETURN;
  END IF;
  SELECT max(stamped) INTO belay_newest FROM belay.state WHERE service = 'default' AND change = '0002_key';
  SELECT backend_start INTO belay_started FROM pg_catalog.pg_stat_activity WHERE pid = pg_backend_pid();
  IF belay_newest < least(now(), coalesce(belay_started, '-infinity')) - interval '10 minutes' THEN
    RETURN;
  END IF;
  SELECT count(*), string_agg(DISTINCT coalesce(nullif(application_name, ''), 'without a name'), ', ')
  INTO belay_sessions, belay_names
  FROM pg_catalog.pg_stat_activity
  WHERE datid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
    AND usesysid IS NOT NULL
    AND pid <> pg_backend_pid()
    -- NULL is what a plain role sees of other roles' sessions.
    AND (backend_start IS NULL OR belay_started IS NULL OR backend_start < belay_started - interval '5 seconds');
  IF belay_sessions > 0 THEN
    RAISE EXCEPTION '[contract-too-early] % sessions older than this run use this database (application names: %), and the change 0002_key has not stood for 10 minutes (newest unit: %): a release that needs the old shape may still be running. Run this again later; if no such release runs, give the connection the option -c belay.collapse=allow.', belay_sessions, belay_names, coalesce(belay_newest::text, 'never');
  END IF;
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

ALTER TABLE orders DROP CONSTRAINT orders_pkey;

ALTER TABLE orders ADD CONSTRAINT orders_key PRIMARY KEY USING INDEX orders_tenant_number_pkey;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0005_contract_key', '01_contract_key', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
