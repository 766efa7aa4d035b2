-- 0003_catch_up_split, EXPAND: Refuse writes of od"d ta;ble.a"b \ $$ 'x that leave %s {{ new }} ? and order
-- behind
-- Locks: SHARE ROW EXCLUSIVE on od"d ta;ble.

SET LOCAL lock_timeout = '2s';

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
  belay_table oid := to_regclass('"od""d ta;ble"');
  belay_whole boolean := false;
  belay_columns smallint[];
  belay_known text[] := ARRAY[E'belay_sync_0002_split_od"d ta;ble_a"b \\ $$ ''x', E'zz_belay_insert_0002_split_od"d ta;ble_a"b \\ $$ ''x', E'zz_belay_update_0002_split_od"d ta;ble_a"b \\ $$ ''x']::text[];
  belay_found text;
BEGIN
  IF belay_table IS NULL THEN
    RAISE EXCEPTION '[table-missing] The table od"d ta;ble is not there. Apply the earlier migrations first, or look at the search_path of this connection.';
  END IF;
  belay_columns := ARRAY(
    SELECT attnum FROM pg_catalog.pg_attribute
    WHERE attrelid = belay_table AND attname = ANY (ARRAY[E'a"b \\ $$ ''x', '%s {{ new }} ?', 'order']::text[]));
  SELECT string_agg(what, '; ' ORDER BY what COLLATE "C") INTO belay_found
  FROM (
    SELECT
      CASE
        WHEN c.oid = belay_table THEN 'rule ' || quote_ident(r.rulename)
        WHEN c.relkind = 'm' THEN 'materialized view ' || c.oid::regclass
        ELSE 'view ' || c.oid::regclass
      END AS what
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_rewrite AS r ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
    JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
      AND (belay_whole OR d.refobjsubid = ANY (belay_columns))
      AND c.relname <> ALL (belay_known) AND r.rulename <> ALL (belay_known)
    UNION
    SELECT 'policy ' || quote_ident(p.polname) || ' on ' || p.polrelid::regclass
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_policy AS p ON d.classid = 'pg_policy'::regclass AND d.objid = p.oid
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
      AND (belay_whole OR d.refobjsubid = ANY (belay_columns))
      AND p.polname <> ALL (belay_known)
    UNION
    SELECT 'trigger ' || quote_ident(t.tgname)
    FROM pg_catalog.pg_trigger AS t
    JOIN pg_catalog.pg_proc AS p ON p.oid = t.tgfoid
    WHERE t.tgrelid = belay_table AND NOT t.tgisinternal AND t.tgname <> ALL (belay_known)
      AND (
        belay_whole
        OR t.tgattr::smallint[] && belay_columns
        -- Also the arguments, such as those of tsvector_update_trigger.
        OR p.prosrc || split_part(pg_get_triggerdef(t.oid), ' EXECUTE FUNCTION ', 2) ~* E'(^|[^[:alnum:]_$])(a""?b \\\\ \\$\\$ \\''x|\\%s \\{\\{ new \\}\\} \\?|order)($|[^[:alnum:]_$])'
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
            AND d.refobjid = belay_table AND d.refobjsubid = ANY (belay_columns))
        -- BEFORE ROW triggers fire in the order of their names, and ours have to be the last.
        OR t.tgtype::integer & 3 = 3
          AND t.tgname::text COLLATE "C" > (SELECT min(ours COLLATE "C") FROM unnest(ARRAY[E'zz_belay_insert_0002_split_od"d ta;ble_a"b \\ $$ ''x', E'zz_belay_update_0002_split_od"d ta;ble_a"b \\ $$ ''x']::text[]) AS ours)
      )
    UNION
    SELECT 'generated column ' || quote_ident(a.attname) || ' of ' || a.attrelid::regclass
    FROM pg_catalog.pg_depend AS d
    LEFT JOIN pg_catalog.pg_attrdef AS e ON d.classid = 'pg_attrdef'::regclass AND d.objid = e.oid
    JOIN pg_catalog.pg_attribute AS a
      ON a.attrelid = e.adrelid AND a.attnum = e.adnum
      -- Before PostgreSQL 15 the column itself depends on the columns it is made of.
      OR d.classid = 'pg_class'::regclass AND a.attrelid = d.objid AND a.attnum = d.objsubid
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
      AND d.refobjsubid = ANY (belay_columns) AND d.refobjsubid <> a.attnum
      AND a.attgenerated <> '' AND a.attname <> ALL (belay_known)
    UNION
    SELECT 'publication ' || quote_ident(p.pubname)
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_publication_rel AS r ON d.classid = 'pg_publication_rel'::regclass AND d.objid = r.oid
    JOIN pg_catalog.pg_publication AS p ON p.oid = r.prpubid
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
      AND d.refobjsubid > 0 AND (belay_whole OR d.refobjsubid = ANY (belay_columns))
      AND p.pubname <> ALL (belay_known)
    UNION
    SELECT 'foreign key ' || quote_ident(c.conname) || ' of ' || c.conrelid::regclass
    FROM pg_catalog.pg_constraint AS c
    WHERE c.contype = 'f' AND c.conparentid = 0 AND c.confrelid = belay_table
      AND c.confkey && belay_columns AND c.conname <> ALL (belay_known)
    UNION
    SELECT 'inheriting table ' || i.inhrelid::regclass
    FROM pg_catalog.pg_inherits AS i
    JOIN pg_catalog.pg_class AS c ON c.oid = i.inhparent AND c.relkind <> 'p'
    WHERE i.inhparent = belay_table
    UNION
    SELECT 'parent table ' || i.inhparent::regclass
    FROM pg_catalog.pg_inherits AS i
    WHERE i.inhrelid = belay_table
    UNION
    SELECT 'function ' || p.oid::regprocedure
    FROM pg_catalog.pg_proc AS p
    JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang AND l.lanname NOT IN ('internal', 'c')
    JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND p.proname <> ALL (belay_known)
      AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend AS d
        WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
      AND (
        p.prosrc ~* E'(^|[^[:alnum:]_$])(od""?d ta\\;ble)($|[^[:alnum:]_$])' AND (belay_whole OR p.prosrc ~* E'(^|[^[:alnum:]_$])(a""?b \\\\ \\$\\$ \\''x|\\%s \\{\\{ new \\}\\} \\?|order)($|[^[:alnum:]_$])')
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
            AND d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
            AND (belay_whole OR d.refobjsubid = ANY (belay_columns)))
        OR belay_whole AND p.prorettype = (SELECT reltype FROM pg_catalog.pg_class WHERE oid = belay_table)
      )
  ) AS found;
  IF belay_found IS NOT NULL THEN
    RAISE EXCEPTION E'[unknown-dependants] The database holds what Belay''s migrations do not know of od"d ta;ble (a"b \\ $$ ''x, %%s {{ new }} ?, order): %. Look at each: drop it, or change it so that it does not use what is about to change, then run this again.', belay_found;
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
  PERFORM pg_advisory_xact_lock(hashtextextended('default/0002_split', 0));
  -- A policy must not hide rows from the counts.
  PERFORM set_config('row_security', 'off', true);
  IF to_regclass('belay.state') IS NULL THEN
    RAISE EXCEPTION '[catch-up-state-missing] The table belay.state is not there, so nothing tells whether the change 0002_split was rolled out here. Restore it together with the data, or run the earlier units first.';
  END IF;
  IF EXISTS (
    SELECT FROM belay.state
    WHERE service = 'default' AND change = '0003_catch_up_split' AND unit = '01_expand_refuse_a_b_x_alone'
      AND stamped >= (SELECT max(stamped) FROM belay.state WHERE service = 'default' AND change = '0002_split')
  ) THEN
    RAISE EXCEPTION '[catch-up-applied] This catch-up was committed by an earlier run, which was cut off before the tool wrote that down: nothing is left to do. Tell the tool that 0003_catch_up_split, unit 01_expand_refuse_a_b_x_alone, is applied.';
  END IF;

  -- No release that knows the old shape alone may still be running.
  IF current_setting('belay.collapse', true) = 'allow' THEN
    RETURN;
  END IF;
  SELECT max(stamped) INTO belay_newest FROM belay.state WHERE service = 'default' AND change = '0002_split';
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
    RAISE EXCEPTION '[catch-up-too-early] % sessions older than this run use this database (application names: %), and the change 0002_split has not stood for 10 minutes (newest unit: %): a release that writes the old column alone may still be running. Run this again later; if no such release runs, give the connection the option -c belay.collapse=allow.', belay_sessions, belay_names, coalesce(belay_newest::text, 'never');
  END IF;
END
$belay$;

CREATE FUNCTION "belay_sync_0002_split_od""d ta;ble_a""b \ $$ 'x"() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up_1 text;
  belay_up_2 text;
  belay_down text;
BEGIN
  SELECT (CASE WHEN "a""b \ $$ 'x" IS NOT NULL THEN CASE WHEN strpos("a""b \ $$ 'x", '|') > 0 THEN split_part("a""b \ $$ 'x", '|', 1) END END), (CASE WHEN "a""b \ $$ 'x" IS NOT NULL THEN substr("a""b \ $$ 'x", strpos("a""b \ $$ 'x", '|') + 1) END) INTO belay_up_1, belay_up_2 FROM (SELECT NEW."a""b \ $$ 'x" AS "a""b \ $$ 'x") AS "od""d ta;ble";
  IF NOT pg_catalog.record_image_ne(ROW(NEW."%s {{ new }} ?", NEW."order"), ROW(belay_up_1, belay_up_2)) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT (CASE WHEN num_nonnulls("%s {{ new }} ?", "order") > 0 THEN CASE WHEN "%s {{ new }} ?" IS NULL THEN "order" ELSE "%s {{ new }} ?" || '|' || coalesce("order", '') END END) INTO belay_down FROM (SELECT NEW."%s {{ new }} ?" AS "%s {{ new }} ?", NEW."order" AS "order") AS "od""d ta;ble";
    IF NOT pg_catalog.record_image_ne(ROW(NEW."a""b \ $$ 'x"), ROW(belay_down)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION E'[old-column-alone] A write of "od"d ta;ble.a"b \\ $$ ''x" left "%%s {{ new }} ?" and "order" behind, which releases read since 0002_split.'
  USING ERRCODE = 'integrity_constraint_violation',
    DETAIL = E'A release that knows a"b \\ $$ ''x alone is still running, or a statement of the one that writes both leaves %s {{ new }} ? and order out.',
    HINT = E'Write both in one statement, "%s {{ new }} ?" as CASE WHEN "a""b \\ $$ ''x" IS NOT NULL THEN CASE WHEN strpos("a""b \\ $$ ''x", ''|'') > 0 THEN split_part("a""b \\ $$ ''x", ''|'', 1) END END and "order" as CASE WHEN "a""b \\ $$ ''x" IS NOT NULL THEN substr("a""b \\ $$ ''x", strpos("a""b \\ $$ ''x", ''|'') + 1) END.',
    SCHEMA = 'public',
    TABLE = 'od"d ta;ble',
    COLUMN = E'a"b \\ $$ ''x',
    CONSTRAINT = TG_NAME;
END
$belay$;

CREATE TRIGGER "zz_belay_insert_0002_split_od""d ta;ble_a""b \ $$ 'x"
  BEFORE INSERT ON "od""d ta;ble"
  FOR EACH ROW
  WHEN (num_nonnulls(NEW."%s {{ new }} ?", NEW."order") = 0 AND NEW."a""b \ $$ 'x" IS NOT NULL)
  EXECUTE FUNCTION "belay_sync_0002_split_od""d ta;ble_a""b \ $$ 'x"();

CREATE TRIGGER "zz_belay_update_0002_split_od""d ta;ble_a""b \ $$ 'x"
  BEFORE UPDATE ON "od""d ta;ble"
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW."a""b \ $$ 'x"), ROW(OLD."a""b \ $$ 'x")) AND NOT pg_catalog.record_image_ne(ROW(NEW."%s {{ new }} ?", NEW."order"), ROW(OLD."%s {{ new }} ?", OLD."order")))
  EXECUTE FUNCTION "belay_sync_0002_split_od""d ta;ble_a""b \ $$ 'x"();

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_split', '01_expand_refuse_a_b_x_alone', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
