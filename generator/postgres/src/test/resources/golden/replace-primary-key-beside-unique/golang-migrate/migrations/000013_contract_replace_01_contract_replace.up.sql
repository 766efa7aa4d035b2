-- 0003_contract_replace, CONTRACT: Drop what 0002_replace kept alive
-- Locks: ACCESS EXCLUSIVE on parts.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).
-- Reads every row of parts.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '200ms';

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
  PERFORM pg_advisory_xact_lock(hashtextextended('default/0002_replace', 0));
  -- A policy must not hide rows from the counts.
  PERFORM set_config('row_security', 'off', true);
  IF to_regclass('belay.state') IS NULL THEN
    RAISE EXCEPTION '[contract-state-missing] The table belay.state is not there, so nothing tells whether the change 0002_replace was rolled out here. Restore it together with the data, or run the earlier units first.';
  END IF;
  IF EXISTS (
    SELECT FROM belay.state
    WHERE service = 'default' AND change = '0003_contract_replace' AND unit = '01_contract_replace'
      AND stamped >= (SELECT max(stamped) FROM belay.state WHERE service = 'default' AND change = '0002_replace')
  ) THEN
    RAISE EXCEPTION '[contract-applied] This contract was committed by an earlier run, which was cut off before the tool wrote that down: nothing is left to do. Tell the tool that 0003_contract_replace, unit 01_contract_replace, is applied.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('parts') AND tgname = 'zz_belay_insert_0002_replace_parts_id' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_insert_0002_replace_parts_id on parts is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('parts') AND tgname = 'zz_belay_update_0002_replace_parts_id' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_update_0002_replace_parts_id on parts is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('parts') AND tgname = 'zz_belay_insert_0002_replace_parts_whole' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_insert_0002_replace_parts_whole on parts is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('parts') AND tgname = 'zz_belay_update_0002_replace_parts_whole' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_update_0002_replace_parts_whole on parts is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (SELECT FROM belay.state WHERE service = 'default' AND change = '0002_replace' AND unit = '02_backfill_id_big' AND finished IS NOT NULL) THEN
    RAISE EXCEPTION '[contract-backfill-unfinished] The backfill 02_backfill_id_big of the change 0002_replace has not finished. Run it again: it goes on where it stopped.';
  END IF;
  IF NOT EXISTS (SELECT FROM belay.state WHERE service = 'default' AND change = '0002_replace' AND unit = '03_backfill_whole_big' AND finished IS NOT NULL) THEN
    RAISE EXCEPTION '[contract-backfill-unfinished] The backfill 03_backfill_whole_big of the change 0002_replace has not finished. Run it again: it goes on where it stopped.';
  END IF;
  SELECT string_agg(wanted, ', ') INTO belay_names
  FROM unnest(ARRAY['04_backfill_check_parts', '06_backfill_constrain_parts', '07_backfill_validate_parts', '08_backfill_not_null_parts', '09_backfill_reference_parts', '10_backfill_validate_parts']) AS wanted
  WHERE wanted NOT IN (SELECT unit FROM belay.state WHERE service = 'default' AND change = '0002_replace');
  IF belay_names IS NOT NULL THEN
    RAISE EXCEPTION '[contract-units-missing] Units of the change 0002_replace have not run here: %. Run them, in this order, then this again.', belay_names;
  END IF;
  SELECT count(*) INTO belay_rows FROM parts
  WHERE id_big IS NULL AND (id::bigint) IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[contract-rows-unfilled] % rows of parts are not filled yet. Run the backfill of the change 0002_replace again.', belay_rows;
  END IF;
  SELECT count(*) INTO belay_rows FROM parts
  WHERE whole_big IS NULL AND (whole::bigint) IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[contract-rows-unfilled] % rows of parts are not filled yet. Run the backfill of the change 0002_replace again.', belay_rows;
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

DROP TRIGGER zz_belay_insert_0002_replace_parts_id ON parts;

DROP TRIGGER zz_belay_update_0002_replace_parts_id ON parts;

DROP FUNCTION belay_sync_0002_replace_parts_id();

ALTER TABLE parts DROP CONSTRAINT parts_whole_fkey;

ALTER TABLE parts DROP CONSTRAINT parts_whole_big_fkey;

DO $belay$
DECLARE
  belay_sequence record;
  belay_last bigint;
  belay_called boolean;
  belay_grant record;
BEGIN
  SELECT s.relacl, format('%I.%I', n.nspname, s.relname) AS name, belay_from.attidentity,
    q.seqincrement, q.seqstart, q.seqcache, q.seqcycle,
    -- The bounds of a type are nobody's choice: they become those of the column.
    CASE q.seqmin WHEN -own.top - 1 THEN -kept.top - 1 ELSE greatest(q.seqmin, -kept.top - 1) END AS seqmin,
    CASE q.seqmax WHEN own.top THEN kept.top ELSE least(q.seqmax, kept.top) END AS seqmax
  INTO STRICT belay_sequence
  FROM pg_catalog.pg_depend AS d
  JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
  JOIN pg_catalog.pg_namespace AS n ON n.oid = s.relnamespace
  JOIN pg_catalog.pg_sequence AS q ON q.seqrelid = s.oid
  JOIN pg_catalog.pg_attribute AS belay_from
    ON belay_from.attrelid = d.refobjid AND belay_from.attnum = d.refobjsubid
  JOIN pg_catalog.pg_attribute AS belay_to ON belay_to.attrelid = d.refobjid AND belay_to.attname = 'id_big'
  JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS own (type, top)
    ON own.type = q.seqtypid
  JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS kept (type, top)
    ON kept.type = belay_to.atttypid
  WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i'
    AND d.refobjid = 'parts'::regclass AND belay_from.attname = 'id';

  -- From here on nobody draws a number past the table, and the last one is known.
  EXECUTE format('ALTER SEQUENCE %s CACHE %s', belay_sequence.name, belay_sequence.seqcache);
  EXECUTE format('SELECT last_value, is_called FROM %s', belay_sequence.name) INTO belay_last, belay_called;

  ALTER TABLE parts ALTER COLUMN id DROP IDENTITY;
  EXECUTE format('ALTER TABLE parts ALTER COLUMN id_big ADD GENERATED %s AS IDENTITY (SEQUENCE NAME %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %s)',
    CASE belay_sequence.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
    belay_sequence.name,
    belay_sequence.seqincrement,
    belay_sequence.seqmin,
    belay_sequence.seqmax,
    belay_sequence.seqstart,
    belay_sequence.seqcache,
    CASE WHEN belay_sequence.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END);
  IF EXISTS (
    SELECT FROM pg_catalog.pg_sequence
    WHERE seqrelid = belay_sequence.name::regclass AND belay_last NOT BETWEEN seqmin AND seqmax
  ) THEN
    RAISE EXCEPTION '[identity-out-of-range] The sequence % has come to %, a number that parts.id_big cannot hold. If no row needs the numbers up to there, set it back with setval to one that fits and is free, and run this again.', belay_sequence.name, belay_last;
  END IF;
  PERFORM setval(belay_sequence.name::regclass, belay_last, belay_called);

  FOR belay_grant IN SELECT * FROM aclexplode(belay_sequence.relacl) LOOP
    EXECUTE format('GRANT %s ON SEQUENCE %s TO %s%s',
      belay_grant.privilege_type,
      belay_sequence.name,
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
END
$belay$;

ALTER TABLE parts DROP COLUMN id;

ALTER TABLE parts ADD CONSTRAINT parts_pkey PRIMARY KEY USING INDEX parts_id_big_key;

DROP TRIGGER zz_belay_insert_0002_replace_parts_whole ON parts;

DROP TRIGGER zz_belay_update_0002_replace_parts_whole ON parts;

DROP FUNCTION belay_sync_0002_replace_parts_whole();

ALTER TABLE parts DROP COLUMN whole;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_contract_replace', '01_contract_replace', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
