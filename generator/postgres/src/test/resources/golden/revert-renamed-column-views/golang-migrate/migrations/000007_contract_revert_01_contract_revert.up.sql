-- 0005_contract_revert, CONTRACT: Drop what 0004_revert kept alive
-- Locks: ACCESS EXCLUSIVE on after_0004_revert.customers, after_0004_revert.notes,
-- before_0004_revert.customers, before_0004_revert.notes, customers, notes.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '100ms';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('customers')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name customers means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('notes')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name notes means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
END
$belay$;

DO $belay$
DECLARE
  belay_table oid := to_regclass('customers');
  belay_whole boolean := false;
  belay_columns smallint[];
  belay_known text[] := ARRAY['customers']::text[];
  belay_found text;
BEGIN
  IF belay_table IS NULL THEN
    RAISE EXCEPTION '[table-missing] The table customers is not there. Apply the earlier migrations first, or look at the search_path of this connection.';
  END IF;
  belay_columns := ARRAY(
    SELECT attnum FROM pg_catalog.pg_attribute
    WHERE attrelid = belay_table AND attname = ANY (ARRAY['full_name']::text[]));
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
        OR p.prosrc || split_part(pg_get_triggerdef(t.oid), ' EXECUTE FUNCTION ', 2) ~* '(^|[^[:alnum:]_$])(full_name)($|[^[:alnum:]_$])'
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
            AND d.refobjid = belay_table AND d.refobjsubid = ANY (belay_columns))
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
        p.prosrc ~* '(^|[^[:alnum:]_$])(customers)($|[^[:alnum:]_$])' AND (belay_whole OR p.prosrc ~* '(^|[^[:alnum:]_$])(full_name)($|[^[:alnum:]_$])')
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
            AND d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
            AND (belay_whole OR d.refobjsubid = ANY (belay_columns)))
        OR belay_whole AND p.prorettype = (SELECT reltype FROM pg_catalog.pg_class WHERE oid = belay_table)
      )
  ) AS found;
  IF belay_found IS NOT NULL THEN
    RAISE EXCEPTION '[unknown-dependants] The database holds what Belay''s migrations do not know of customers (full_name): %. Look at each: drop it, or change it so that it does not use what is about to change, then run this again.', belay_found;
  END IF;
END
$belay$;

DO $belay$
DECLARE
  belay_table oid := to_regclass('notes');
  belay_whole boolean := false;
  belay_columns smallint[];
  belay_known text[] := ARRAY['notes']::text[];
  belay_found text;
BEGIN
  IF belay_table IS NULL THEN
    RAISE EXCEPTION '[table-missing] The table notes is not there. Apply the earlier migrations first, or look at the search_path of this connection.';
  END IF;
  belay_columns := ARRAY(
    SELECT attnum FROM pg_catalog.pg_attribute
    WHERE attrelid = belay_table AND attname = ANY (ARRAY['body']::text[]));
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
        OR p.prosrc || split_part(pg_get_triggerdef(t.oid), ' EXECUTE FUNCTION ', 2) ~* '(^|[^[:alnum:]_$])(body)($|[^[:alnum:]_$])'
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
            AND d.refobjid = belay_table AND d.refobjsubid = ANY (belay_columns))
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
        p.prosrc ~* '(^|[^[:alnum:]_$])(notes)($|[^[:alnum:]_$])' AND (belay_whole OR p.prosrc ~* '(^|[^[:alnum:]_$])(body)($|[^[:alnum:]_$])')
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
            AND d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
            AND (belay_whole OR d.refobjsubid = ANY (belay_columns)))
        OR belay_whole AND p.prorettype = (SELECT reltype FROM pg_catalog.pg_class WHERE oid = belay_table)
      )
  ) AS found;
  IF belay_found IS NOT NULL THEN
    RAISE EXCEPTION '[unknown-dependants] The database holds what Belay''s migrations do not know of notes (body): %. Look at each: drop it, or change it so that it does not use what is about to change, then run this again.', belay_found;
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
  PERFORM pg_advisory_xact_lock(hashtextextended('default/0004_revert', 0));
  -- A policy must not hide rows from the counts.
  PERFORM set_config('row_security', 'off', true);
  IF to_regclass('belay.state') IS NULL THEN
    RAISE EXCEPTION '[contract-state-missing] The table belay.state is not there, so nothing tells whether the change 0004_revert was rolled out here. Restore it together with the data, or run the earlier units first.';
  END IF;
  IF EXISTS (
    SELECT FROM belay.state
    WHERE service = 'default' AND change = '0005_contract_revert' AND unit = '01_contract_revert'
      AND stamped >= (SELECT max(stamped) FROM belay.state WHERE service = 'default' AND change = '0004_revert')
  ) THEN
    RAISE EXCEPTION '[contract-applied] This contract was committed by an earlier run, which was cut off before the tool wrote that down: nothing is left to do. Tell the tool that 0005_contract_revert, unit 01_contract_revert, is applied.';
  END IF;

  -- No release that knows the old shape alone may still be running.
  IF current_setting('belay.collapse', true) = 'allow' THEN
    RETURN;
  END IF;
  SELECT max(stamped) INTO belay_newest FROM belay.state WHERE service = 'default' AND change = '0004_revert';
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
    RAISE EXCEPTION '[contract-too-early] % sessions older than this run use this database (application names: %), and the change 0004_revert has not stood for 10 minutes (newest unit: %): a release that needs the old shape may still be running. Run this again later; if no such release runs, give the connection the option -c belay.collapse=allow.', belay_sessions, belay_names, coalesce(belay_newest::text, 'never');
  END IF;
END
$belay$;

DROP VIEW before_0004_revert.customers;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'before_0004_revert'::regnamespace) THEN
    DROP SCHEMA before_0004_revert;
  END IF;
END
$belay$;

DROP VIEW after_0004_revert.customers;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'after_0004_revert'::regnamespace) THEN
    DROP SCHEMA after_0004_revert;
  END IF;
END
$belay$;

ALTER TABLE customers RENAME COLUMN full_name TO "Name";

DROP VIEW before_0004_revert.notes;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'before_0004_revert'::regnamespace) THEN
    DROP SCHEMA before_0004_revert;
  END IF;
END
$belay$;

DROP VIEW after_0004_revert.notes;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'after_0004_revert'::regnamespace) THEN
    DROP SCHEMA after_0004_revert;
  END IF;
END
$belay$;

ALTER TABLE notes RENAME COLUMN body TO note;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0005_contract_revert', '01_contract_revert', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
