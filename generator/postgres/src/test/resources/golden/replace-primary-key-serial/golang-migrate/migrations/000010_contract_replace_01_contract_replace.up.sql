-- 0004_contract_replace, CONTRACT: Drop what 0003_replace kept alive
-- Locks: ACCESS EXCLUSIVE on orders.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).
-- Reads every row of orders.
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
  PERFORM pg_advisory_xact_lock(hashtextextended('default/0003_replace', 0));
  -- A policy must not hide rows from the counts.
  PERFORM set_config('row_security', 'off', true);
  IF to_regclass('belay.state') IS NULL THEN
    RAISE EXCEPTION '[contract-state-missing] The table belay.state is not there, so nothing tells whether the change 0003_replace was rolled out here. Restore it together with the data, or run the earlier units first.';
  END IF;
  IF EXISTS (
    SELECT FROM belay.state
    WHERE service = 'default' AND change = '0004_contract_replace' AND unit = '01_contract_replace'
      AND stamped >= (SELECT max(stamped) FROM belay.state WHERE service = 'default' AND change = '0003_replace')
  ) THEN
    RAISE EXCEPTION '[contract-applied] This contract was committed by an earlier run, which was cut off before the tool wrote that down: nothing is left to do. Tell the tool that 0004_contract_replace, unit 01_contract_replace, is applied.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('orders') AND tgname = 'zz_belay_insert_0003_replace_orders_id' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_insert_0003_replace_orders_id on orders is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0003_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('orders') AND tgname = 'zz_belay_update_0003_replace_orders_id' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[contract-trigger-missing] The trigger zz_belay_update_0003_replace_orders_id on orders is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0003_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (SELECT FROM belay.state WHERE service = 'default' AND change = '0003_replace' AND unit = '02_backfill_id_big' AND finished IS NOT NULL) THEN
    RAISE EXCEPTION '[contract-backfill-unfinished] The backfill 02_backfill_id_big of the change 0003_replace has not finished. Run it again: it goes on where it stopped.';
  END IF;
  SELECT string_agg(wanted, ', ') INTO belay_names
  FROM unnest(ARRAY['03_backfill_check_orders', '05_backfill_constrain_orders', '06_backfill_validate_orders', '07_backfill_not_null_orders']) AS wanted
  WHERE wanted NOT IN (SELECT unit FROM belay.state WHERE service = 'default' AND change = '0003_replace');
  IF belay_names IS NOT NULL THEN
    RAISE EXCEPTION '[contract-units-missing] Units of the change 0003_replace have not run here: %. Run them, in this order, then this again.', belay_names;
  END IF;
  SELECT count(*) INTO belay_rows FROM orders
  WHERE id_big IS NULL AND (id::bigint) IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[contract-rows-unfilled] % rows of orders are not filled yet. Run the backfill of the change 0003_replace again.', belay_rows;
  END IF;

  -- No release that knows the old shape alone may still be running.
  IF current_setting('belay.collapse', true) = 'allow' THEN
    RETURN;
  END IF;
  SELECT max(stamped) INTO belay_newest FROM belay.state WHERE service = 'default' AND change = '0003_replace';
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
    RAISE EXCEPTION '[contract-too-early] % sessions older than this run use this database (application names: %), and the change 0003_replace has not stood for 10 minutes (newest unit: %): a release that needs the old shape may still be running. Run this again later; if no such release runs, give the connection the option -c belay.collapse=allow.', belay_sessions, belay_names, coalesce(belay_newest::text, 'never');
  END IF;
END
$belay$;

DROP TRIGGER zz_belay_insert_0003_replace_orders_id ON orders;

DROP TRIGGER zz_belay_update_0003_replace_orders_id ON orders;

DROP FUNCTION belay_sync_0003_replace_orders_id();

DO $belay$
DECLARE
  belay_sequence record;
  belay_narrow text;
BEGIN
  LOCK TABLE orders IN ACCESS SHARE MODE;
  -- What nobody owns may be somebody else's, too.
  SELECT string_agg(DISTINCT q.seqrelid::regclass::text, ', ') INTO belay_narrow
  FROM pg_catalog.pg_attribute AS a
  JOIN pg_catalog.pg_attribute AS belay_to ON belay_to.attrelid = a.attrelid AND belay_to.attname = 'id_big'
  JOIN pg_catalog.pg_attrdef AS e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
  JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_attrdef'::regclass AND d.objid = e.oid
  JOIN pg_catalog.pg_sequence AS q ON d.refclassid = 'pg_class'::regclass AND q.seqrelid = d.refobjid
  JOIN pg_catalog.pg_type AS t ON t.oid = q.seqtypid AND t.typlen < belay_to.attlen
  WHERE a.attrelid = 'orders'::regclass AND a.attname IN ('id', 'id_big')
    AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend AS o
      WHERE o.classid = 'pg_class'::regclass AND o.objid = q.seqrelid AND o.deptype = 'a'
        AND o.refobjid = a.attrelid);
  IF belay_narrow IS NOT NULL THEN
    RAISE EXCEPTION '[sequence-too-narrow] orders.id_big draws its numbers from %, which it does not own, and which runs out where the old column did. Say ALTER SEQUENCE ... AS bigint, which rewrites nothing, and run this again.', belay_narrow;
  END IF;
  FOR belay_sequence IN
    SELECT s.oid::regclass AS name, belay_to.attname AS owner, format_type(belay_to.atttypid, NULL) AS type
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
    JOIN pg_catalog.pg_attribute AS belay_from
      ON belay_from.attrelid = d.refobjid AND belay_from.attnum = d.refobjsubid
    JOIN pg_catalog.pg_attribute AS belay_to
      ON belay_to.attrelid = d.refobjid AND belay_to.attname = 'id_big'
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'
      AND d.refobjid = 'orders'::regclass AND belay_from.attname = 'id'
  LOOP
    -- Of the old type it would run out where the old column did.
    EXECUTE format('ALTER SEQUENCE %s%s OWNED BY %s.%I',
      belay_sequence.name,
      CASE WHEN belay_sequence.type IN ('smallint', 'integer', 'bigint') THEN ' AS ' || belay_sequence.type ELSE '' END,
      'orders',
      belay_sequence.owner);
  END LOOP;
END
$belay$;

ALTER TABLE orders DROP COLUMN id;

ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id_big_key;

ALTER TABLE orders ALTER COLUMN id_big SET DEFAULT nextval('orders_id_seq');

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0004_contract_replace', '01_contract_replace', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
