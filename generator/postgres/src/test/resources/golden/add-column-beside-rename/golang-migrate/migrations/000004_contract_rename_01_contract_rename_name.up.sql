-- 0003_contract_rename, CONTRACT: Drop what 0002_rename_name kept alive
-- Locks: ACCESS EXCLUSIVE on customers.
-- Reads every row of customers.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

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
  PERFORM pg_advisory_xact_lock(hashtextextended('default/0002_rename_name', 0));
  -- A policy must not hide rows from the counts.
  PERFORM set_config('row_security', 'off', true);
  IF to_regclass('belay.state') IS NULL THEN
    RAISE EXCEPTION '[contract-state-missing] The table belay.state is not there, so nothing tells whether the change 0002_rename_name was rolled out here. Restore it together with the data, or run the earlier units first.';
  END IF;
  IF EXISTS (
    SELECT FROM belay.state
    WHERE service = 'default' AND change = '0003_contract_rename' AND unit = '01_contract_rename_name'
      AND stamped >= (SELECT max(stamped) FROM belay.state WHERE service = 'default' AND change = '0002_rename_name')
  ) THEN
    RAISE EXCEPTION '[contract-applied] This contract was committed by an earlier run, which was cut off before the tool wrote that down: nothing is left to do. Tell the tool that 0003_contract_rename, unit 01_contract_rename_name, is applied.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('customers') AND tgname = 'zz_belay_insert_0002_rename_name_customers_name' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_insert_0002_rename_name_customers_name on customers is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_rename_name and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('customers') AND tgname = 'zz_belay_update_0002_rename_name_customers_name' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_update_0002_rename_name_customers_name on customers is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_rename_name and let its backfill run again.';
  END IF;
  IF NOT EXISTS (SELECT FROM belay.state WHERE service = 'default' AND change = '0002_rename_name' AND unit = '02_backfill_full_name' AND finished IS NOT NULL) THEN
    RAISE EXCEPTION '[contract-backfill-unfinished] The backfill 02_backfill_full_name of the change 0002_rename_name has not finished. Run it again: it goes on where it stopped.';
  END IF;
  SELECT count(*) INTO belay_rows FROM customers
  WHERE full_name IS NULL AND (name) IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[contract-rows-unfilled] % rows of customers are not filled yet. Run the backfill of the change 0002_rename_name again.', belay_rows;
  END IF;

  -- No release that knows the old shape alone may still be running.
  IF current_setting('belay.collapse', true) = 'allow' THEN
    RETURN;
  END IF;
  SELECT max(stamped) INTO belay_newest FROM belay.state WHERE service = 'default' AND change = '0002_rename_name';
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
    RAISE EXCEPTION '[contract-too-early] % sessions older than this run use this database (application names: %), and the change 0002_rename_name has not stood for 10 minutes (newest unit: %): a release that needs the old shape may still be running. Run this again later; if no such release runs, give the connection the option -c belay.collapse=allow.', belay_sessions, belay_names, coalesce(belay_newest::text, 'never');
  END IF;
END
$belay$;

DROP TRIGGER zz_belay_insert_0002_rename_name_customers_name ON customers;

DROP TRIGGER zz_belay_update_0002_rename_name_customers_name ON customers;

DROP FUNCTION belay_sync_0002_rename_name_customers_name();

ALTER TABLE customers DROP COLUMN name;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_contract_rename', '01_contract_rename_name', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
