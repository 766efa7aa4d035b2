-- 0003_contract_rename, CONTRACT: Drop what 0002_rename kept alive
-- Locks: ACCESS EXCLUSIVE on orders, returns.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).
-- Reads every row of orders, returns.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '300ms';

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
  PERFORM pg_advisory_xact_lock(hashtextextended('default/0002_rename', 0));
  -- A policy must not hide rows from the counts.
  PERFORM set_config('row_security', 'off', true);
  IF to_regclass('belay.state') IS NULL THEN
    RAISE EXCEPTION '[contract-state-missing] The table belay.state is not there, so nothing tells whether the change 0002_rename was rolled out here. Restore it together with the data, or run the earlier units first.';
  END IF;
  IF EXISTS (
    SELECT FROM belay.state
    WHERE service = 'default' AND change = '0003_contract_rename' AND unit = '01_contract_rename'
      AND stamped >= (SELECT max(stamped) FROM belay.state WHERE service = 'default' AND change = '0002_rename')
  ) THEN
    RAISE EXCEPTION '[contract-applied] This contract was committed by an earlier run, which was cut off before the tool wrote that down: nothing is left to do. Tell the tool that 0003_contract_rename, unit 01_contract_rename, is applied.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('orders') AND tgname = 'zz_belay_insert_0002_rename_orders_state' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_insert_0002_rename_orders_state on orders is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_rename and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('orders') AND tgname = 'zz_belay_update_0002_rename_orders_state' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_update_0002_rename_orders_state on orders is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_rename and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('returns') AND tgname = 'zz_belay_insert_0002_rename_returns_ended' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_insert_0002_rename_returns_ended on returns is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_rename and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('returns') AND tgname = 'zz_belay_update_0002_rename_returns_ended' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_update_0002_rename_returns_ended on returns is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_rename and let its backfill run again.';
  END IF;
  IF NOT EXISTS (SELECT FROM belay.state WHERE service = 'default' AND change = '0002_rename' AND unit = '04_backfill_status' AND finished IS NOT NULL) THEN
    RAISE EXCEPTION '[contract-backfill-unfinished] The backfill 04_backfill_status of the change 0002_rename has not finished. Run it again: it goes on where it stopped.';
  END IF;
  IF NOT EXISTS (SELECT FROM belay.state WHERE service = 'default' AND change = '0002_rename' AND unit = '05_backfill_outcome' AND finished IS NOT NULL) THEN
    RAISE EXCEPTION '[contract-backfill-unfinished] The backfill 05_backfill_outcome of the change 0002_rename has not finished. Run it again: it goes on where it stopped.';
  END IF;
  SELECT string_agg(wanted, ', ') INTO belay_names
  FROM unnest(ARRAY['06_backfill_check_orders', '09_backfill_constrain_orders', '10_backfill_validate_orders', '11_backfill_not_null_orders']) AS wanted
  WHERE wanted NOT IN (SELECT unit FROM belay.state WHERE service = 'default' AND change = '0002_rename');
  IF belay_names IS NOT NULL THEN
    RAISE EXCEPTION '[contract-units-missing] Units of the change 0002_rename have not run here: %. Run them, in this order, then this again.', belay_names;
  END IF;
  SELECT count(*) INTO belay_rows FROM orders
  WHERE status IS NULL AND (CASE state WHEN 'open' THEN 'open'::order_status WHEN 'canceled' THEN 'cancelled'::order_status WHEN 'paid' THEN 'paid'::order_status END) IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[contract-rows-unfilled] % rows of orders are not filled yet. Run the backfill of the change 0002_rename again.', belay_rows;
  END IF;
  SELECT count(*) INTO belay_rows FROM returns
  WHERE outcome IS NULL AND (CASE ended WHEN 'open' THEN 'open'::order_status WHEN 'canceled' THEN 'cancelled'::order_status WHEN 'paid' THEN 'paid'::order_status END) IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[contract-rows-unfilled] % rows of returns are not filled yet. Run the backfill of the change 0002_rename again.', belay_rows;
  END IF;

  -- No release that knows the old shape alone may still be running.
  IF current_setting('belay.collapse', true) = 'allow' THEN
    RETURN;
  END IF;
  SELECT max(stamped) INTO belay_newest FROM belay.state WHERE service = 'default' AND change = '0002_rename';
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
    RAISE EXCEPTION '[contract-too-early] % sessions older than this run use this database (application names: %), and the change 0002_rename has not stood for 10 minutes (newest unit: %): a release that needs the old shape may still be running. Run this again later; if no such release runs, give the connection the option -c belay.collapse=allow.', belay_sessions, belay_names, coalesce(belay_newest::text, 'never');
  END IF;
END
$belay$;

DO $belay$
DECLARE
  belay_found text;
BEGIN
  SELECT string_agg(DISTINCT what, '; ' ORDER BY what) INTO belay_found
  FROM (
    SELECT
      CASE
        WHEN c.relkind IN ('v', 'm') THEN pg_describe_object('pg_class'::regclass, c.oid, 0)
        ELSE pg_describe_object(d.classid, d.objid, d.objsubid)
      END COLLATE "C" AS what
    FROM pg_catalog.pg_type AS t
    JOIN pg_catalog.pg_depend AS d
      ON d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.oid, t.typarray) AND d.deptype <> 'i'
    LEFT JOIN pg_catalog.pg_rewrite AS r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
    LEFT JOIN pg_catalog.pg_class AS c
      ON c.oid = coalesce(r.ev_class, CASE d.classid WHEN 'pg_class'::regclass THEN d.objid END)
    LEFT JOIN pg_catalog.pg_proc AS p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid
    WHERE t.oid = to_regtype('order_state') AND coalesce(coalesce(p.proname, c.relname) <> ALL (ARRAY[]::text[]), true)
      AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_attribute AS a
        WHERE (a.attinhcount > 0 OR (a.attrelid, a.attname) IN ((to_regclass('orders'), 'state'), (to_regclass('returns'), 'ended')))
          AND (
            d.classid = 'pg_class'::regclass AND d.objid = a.attrelid AND d.objsubid = a.attnum
            OR EXISTS (
              SELECT FROM pg_catalog.pg_depend AS o
              WHERE o.classid = d.classid AND o.objid = d.objid AND o.objsubid = d.objsubid
                AND o.refclassid = 'pg_class'::regclass AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum)))
  ) AS found;
  IF belay_found IS NOT NULL THEN
    RAISE EXCEPTION '[unknown-dependants] The database holds what Belay''s migrations do not know of the enum type order_state: %. Look at each: drop it, or give it another type, then run this again.', belay_found;
  END IF;
END
$belay$;

DROP TRIGGER zz_belay_insert_0002_rename_orders_state ON orders;

DROP TRIGGER zz_belay_update_0002_rename_orders_state ON orders;

DROP FUNCTION belay_sync_0002_rename_orders_state();

ALTER TABLE orders DROP COLUMN state;

ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'open';

DROP TRIGGER zz_belay_insert_0002_rename_returns_ended ON returns;

DROP TRIGGER zz_belay_update_0002_rename_returns_ended ON returns;

DROP FUNCTION belay_sync_0002_rename_returns_ended();

ALTER TABLE returns DROP COLUMN ended;

DROP TYPE order_state;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_contract_rename', '01_contract_rename', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
