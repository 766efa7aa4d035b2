-- 0003_contract_merge, CONTRACT: Drop what 0002_merge kept alive
-- Locks: ACCESS EXCLUSIVE on after_0002_merge.od"d ta;ble, before_0002_merge.od"d ta;ble, od"d ta;ble.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).
-- Reads every row of od"d ta;ble.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '200ms';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('"od""d ta;ble"')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name od"d ta;ble means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
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
  PERFORM pg_advisory_xact_lock(hashtextextended('default/0002_merge', 0));
  -- A policy must not hide rows from the counts.
  PERFORM set_config('row_security', 'off', true);
  IF to_regclass('belay.state') IS NULL THEN
    RAISE EXCEPTION '[contract-state-missing] The table belay.state is not there, so nothing tells whether the change 0002_merge was rolled out here. Restore it together with the data, or run the earlier units first.';
  END IF;
  IF EXISTS (
    SELECT FROM belay.state
    WHERE service = 'default' AND change = '0003_contract_merge' AND unit = '01_contract_merge'
      AND stamped >= (SELECT max(stamped) FROM belay.state WHERE service = 'default' AND change = '0002_merge')
  ) THEN
    RAISE EXCEPTION '[contract-applied] This contract was committed by an earlier run, which was cut off before the tool wrote that down: nothing is left to do. Tell the tool that 0003_contract_merge, unit 01_contract_merge, is applied.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('"od""d ta;ble"') AND tgname = E'zz_belay_insert_0002_merge_od"d ta;ble_a"b \\ $$ ''x' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION E'[contract-trigger-missing] The trigger zz_belay_insert_0002_merge_od"d ta;ble_a"b \\ $$ ''x on od"d ta;ble is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_merge and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('"od""d ta;ble"') AND tgname = E'zz_belay_update_0002_merge_od"d ta;ble_a"b \\ $$ ''x' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION E'[contract-trigger-missing] The trigger zz_belay_update_0002_merge_od"d ta;ble_a"b \\ $$ ''x on od"d ta;ble is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_merge and let its backfill run again.';
  END IF;
  IF NOT EXISTS (SELECT FROM belay.state WHERE service = 'default' AND change = '0002_merge' AND unit = '02_backfill_s_new' AND finished IS NOT NULL) THEN
    RAISE EXCEPTION '[contract-backfill-unfinished] The backfill 02_backfill_s_new of the change 0002_merge has not finished. Run it again: it goes on where it stopped.';
  END IF;
  SELECT count(*) INTO belay_rows FROM "od""d ta;ble"
  WHERE "%s {{ new }} ?" IS NULL AND num_nonnulls((CASE WHEN num_nonnulls("a""b \ $$ 'x", "select") > 0 THEN coalesce("a""b \ $$ 'x", '') || '|' || coalesce("select", '') END)) > 0;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[contract-rows-unfilled] % rows of od"d ta;ble are not filled yet. Run the backfill of the change 0002_merge again.', belay_rows;
  END IF;

  -- No release that knows the old shape alone may still be running.
  IF current_setting('belay.collapse', true) = 'allow' THEN
    RETURN;
  END IF;
  SELECT max(stamped) INTO belay_newest FROM belay.state WHERE service = 'default' AND change = '0002_merge';
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
    RAISE EXCEPTION '[contract-too-early] % sessions older than this run use this database (application names: %), and the change 0002_merge has not stood for 10 minutes (newest unit: %): a release that needs the old shape may still be running. Run this again later; if no such release runs, give the connection the option -c belay.collapse=allow.', belay_sessions, belay_names, coalesce(belay_newest::text, 'never');
  END IF;
END
$belay$;

DROP VIEW before_0002_merge."od""d ta;ble";

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'before_0002_merge'::regnamespace) THEN
    DROP SCHEMA before_0002_merge;
  END IF;
END
$belay$;

DROP VIEW after_0002_merge."od""d ta;ble";

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'after_0002_merge'::regnamespace) THEN
    DROP SCHEMA after_0002_merge;
  END IF;
END
$belay$;

DROP TRIGGER "zz_belay_insert_0002_merge_od""d ta;ble_a""b \ $$ 'x" ON "od""d ta;ble";

DROP TRIGGER "zz_belay_update_0002_merge_od""d ta;ble_a""b \ $$ 'x" ON "od""d ta;ble";

DROP FUNCTION "belay_sync_0002_merge_od""d ta;ble_a""b \ $$ 'x"();

ALTER TABLE "od""d ta;ble" DROP COLUMN "a""b \ $$ 'x";

ALTER TABLE "od""d ta;ble" DROP COLUMN "select";

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_contract_merge', '01_contract_merge', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
