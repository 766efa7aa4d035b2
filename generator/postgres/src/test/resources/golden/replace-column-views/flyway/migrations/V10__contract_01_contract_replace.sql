-- 0003_contract, CONTRACT: Drop what 0002_replace kept alive
-- Locks: ACCESS EXCLUSIVE on after_0002_replace.lines, after_0002_replace.orders, before_0002_replace.lines,
-- before_0002_replace.orders, lines, orders.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).
-- Reads every row of lines, orders.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '100ms';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('orders')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name orders means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('lines')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name lines means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
END
$belay$;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
  belay_newest timestamptz;
  belay_started timestamptz;
  belay_sessions bigint;
  belay_names text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('default/0002_replace', 0));
  -- A policy must not hide rows from the counts.
  PERFORM set_config('row_security', 'off', true);
  IF to_regclass('belay.state') IS NULL THEN
    RAISE EXCEPTION '[contract-state-missing] The table belay.state is not there, so nothing tells whether the change 0002_replace was rolled out here. Restore it together with the data, or run the earlier units first.';
  END IF;
  IF EXISTS (
    SELECT FROM belay.state
    WHERE service = 'default' AND change = '0003_contract' AND unit = '01_contract_replace'
      AND stamped >= (SELECT max(stamped) FROM belay.state WHERE service = 'default' AND change = '0002_replace')
  ) THEN
    RAISE EXCEPTION '[contract-applied] This contract was committed by an earlier run, which was cut off before the tool wrote that down: nothing is left to do. Tell the tool that 0003_contract, unit 01_contract_replace, is applied.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('orders') AND tgname = 'zz_belay_insert_0002_replace_orders_code' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_insert_0002_replace_orders_code on orders is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('orders') AND tgname = 'zz_belay_update_0002_replace_orders_code' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_update_0002_replace_orders_code on orders is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('lines') AND tgname = 'zz_belay_insert_0002_replace_lines_amount' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_insert_0002_replace_lines_amount on lines is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('lines') AND tgname = 'zz_belay_update_0002_replace_lines_amount' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_update_0002_replace_lines_amount on lines is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (SELECT FROM belay.state WHERE service = 'default' AND change = '0002_replace' AND unit = '03_backfill_code_number' AND finished IS NOT NULL) THEN
    RAISE EXCEPTION '[contract-backfill-unfinished] The backfill 03_backfill_code_number of the change 0002_replace has not finished. Run it again: it goes on where it stopped.';
  END IF;
  IF NOT EXISTS (SELECT FROM belay.state WHERE service = 'default' AND change = '0002_replace' AND unit = '04_backfill_amount_big' AND finished IS NOT NULL) THEN
    RAISE EXCEPTION '[contract-backfill-unfinished] The backfill 04_backfill_amount_big of the change 0002_replace has not finished. Run it again: it goes on where it stopped.';
  END IF;
  SELECT string_agg(wanted, ', ') INTO belay_names
  FROM unnest(ARRAY['05_backfill_check_orders', '06_backfill_constrain_orders', '07_backfill_validate_orders', '08_backfill_not_null_orders']) AS wanted
  WHERE wanted NOT IN (SELECT unit FROM belay.state WHERE service = 'default' AND change = '0002_replace');
  IF belay_names IS NOT NULL THEN
    RAISE EXCEPTION '[contract-units-missing] Units of the change 0002_replace have not run here: %. Run them, in this order, then this again.', belay_names;
  END IF;
  SELECT count(*) INTO belay_rows FROM orders
  WHERE code_number IS NULL AND (code::integer) IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[contract-rows-unfilled] % rows of orders are not filled yet. Run the backfill of the change 0002_replace again.', belay_rows;
  END IF;
  SELECT count(*) INTO belay_rows FROM lines
  WHERE "Amount big" IS NULL AND (amount::bigint) IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[contract-rows-unfilled] % rows of lines are not filled yet. Run the backfill of the change 0002_replace again.', belay_rows;
  END IF;
  -- Nobody may still see a row as it was before the backfill filled it.
  SELECT count(*), string_agg(DISTINCT a.pid || ' (' || coalesce(nullif(a.application_name, ''), 'without a name') || ')', ', ')
  INTO belay_sessions, belay_names
  FROM pg_catalog.pg_stat_activity AS a
  CROSS JOIN (
    SELECT finished, xmin AS finisher FROM belay.state
    WHERE service = 'default' AND change = '0002_replace' AND unit IN ('03_backfill_code_number', '04_backfill_amount_big')
    ORDER BY finished DESC LIMIT 1
  ) AS s
  WHERE a.datid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
    AND a.usesysid IS NOT NULL
    AND a.pid <> pg_backend_pid()
    AND (
      a.xact_start < s.finished
      -- The times of other roles' sessions are hidden from a plain role; what their snapshots wait for is not.
      OR a.backend_start IS NULL AND age(a.backend_xmin) >= age(s.finisher)
    );
  IF belay_sessions > 0 THEN
    RAISE EXCEPTION '[contract-transactions-open] % transactions are open that began before the backfill of 0002_replace had ended, in the sessions %: under the name that its replacement takes they would read NULL in rows that it has filled since. Run this again when they have ended, or end them with pg_terminate_backend.', belay_sessions, belay_names;
  END IF;

  -- No release that knows the old shape alone may still be running.
  IF current_setting('belay.collapse', true) = 'allow' THEN
    RETURN;
  END IF;
  SELECT max(stamped) INTO belay_newest FROM belay.state WHERE service = 'default' AND change = '0002_replace';
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
    RAISE EXCEPTION '[contract-too-early] % sessions older than this run use this database (application names: %), and the change 0002_replace has not stood for 10 minutes (newest unit: %): a release that needs the old shape may still be running. Run this again later; if no such release runs, give the connection the option -c belay.collapse=allow.', belay_sessions, belay_names, coalesce(belay_newest::text, 'never');
  END IF;
END
$belay$;

DROP VIEW before_0002_replace.orders;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'before_0002_replace'::regnamespace) THEN
    DROP SCHEMA before_0002_replace;
  END IF;
END
$belay$;

DROP VIEW after_0002_replace.orders;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'after_0002_replace'::regnamespace) THEN
    DROP SCHEMA after_0002_replace;
  END IF;
END
$belay$;

DROP TRIGGER zz_belay_insert_0002_replace_orders_code ON orders;

DROP TRIGGER zz_belay_update_0002_replace_orders_code ON orders;

DROP FUNCTION belay_sync_0002_replace_orders_code();

ALTER TABLE orders DROP COLUMN code;

ALTER TABLE orders RENAME COLUMN code_number TO code;

DROP VIEW before_0002_replace.lines;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'before_0002_replace'::regnamespace) THEN
    DROP SCHEMA before_0002_replace;
  END IF;
END
$belay$;

DROP VIEW after_0002_replace.lines;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'after_0002_replace'::regnamespace) THEN
    DROP SCHEMA after_0002_replace;
  END IF;
END
$belay$;

DROP TRIGGER zz_belay_insert_0002_replace_lines_amount ON lines;

DROP TRIGGER zz_belay_update_0002_replace_lines_amount ON lines;

DROP FUNCTION belay_sync_0002_replace_lines_amount();

ALTER TABLE lines ALTER COLUMN "Amount big" DROP DEFAULT;

DROP FUNCTION belay_omit_874f48bc();

ALTER TABLE lines DROP COLUMN amount;

ALTER TABLE lines ALTER COLUMN "Amount big" SET DEFAULT 7;

ALTER TABLE lines RENAME COLUMN "Amount big" TO amount;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_contract', '01_contract_replace', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
