-- 0003_swap, EXPAND: Exchange the names of orders.total and total_big
-- Locks: ACCESS EXCLUSIVE on orders.
-- Reads every row of orders.
-- Clients with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_table oid := to_regclass('orders');
  belay_whole boolean := false;
  belay_columns smallint[];
  belay_known text[] := ARRAY['belay_sync_0002_replace_orders_total', 'zz_belay_insert_0002_replace_orders_total', 'zz_belay_update_0002_replace_orders_total']::text[];
  belay_found text;
BEGIN
  IF belay_table IS NULL THEN
    RAISE EXCEPTION '[table-missing] The table orders is not there. Apply the earlier migrations first, or look at the search_path of this connection.';
  END IF;
  belay_columns := ARRAY(
    SELECT attnum FROM pg_catalog.pg_attribute
    WHERE attrelid = belay_table AND attname = ANY (ARRAY['total', 'total_big']::text[]));
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
        OR p.prosrc || split_part(pg_get_triggerdef(t.oid), ' EXECUTE FUNCTION ', 2) ~* '(^|[^[:alnum:]_$])(total|total_big)($|[^[:alnum:]_$])'
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
            AND d.refobjid = belay_table AND d.refobjsubid = ANY (belay_columns))
        -- BEFORE ROW triggers fire in the order of their names, and ours have to be the last.
        OR t.tgtype::integer & 3 = 3
          AND t.tgname::text COLLATE "C" > (SELECT min(ours COLLATE "C") FROM unnest(ARRAY['zz_belay_insert_0002_replace_orders_total', 'zz_belay_update_0002_replace_orders_total']::text[]) AS ours)
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
        p.prosrc ~* '(^|[^[:alnum:]_$])(orders)($|[^[:alnum:]_$])' AND (belay_whole OR p.prosrc ~* '(^|[^[:alnum:]_$])(total|total_big)($|[^[:alnum:]_$])')
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
            AND d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
            AND (belay_whole OR d.refobjsubid = ANY (belay_columns)))
        OR belay_whole AND p.prorettype = (SELECT reltype FROM pg_catalog.pg_class WHERE oid = belay_table)
      )
  ) AS found;
  IF belay_found IS NOT NULL THEN
    RAISE EXCEPTION '[unknown-dependants] The database holds what Belay''s migrations do not know of orders (total, total_big): %. Look at each: drop it, or change it so that it does not use what is about to change, then run this again.', belay_found;
  END IF;
END
$belay$;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
  belay_open bigint;
  belay_names text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('default/0002_replace', 0));
  -- A policy must not hide rows from the counts.
  PERFORM set_config('row_security', 'off', true);
  IF to_regclass('belay.state') IS NULL THEN
    RAISE EXCEPTION '[swap-state-missing] The table belay.state is not there, so nothing tells whether the change 0002_replace was rolled out here. Restore it together with the data, or run the earlier units first.';
  END IF;
  IF EXISTS (
    SELECT FROM belay.state
    WHERE service = 'default' AND change = '0003_swap' AND unit = '02_expand_swap_total'
      AND stamped >= (SELECT max(stamped) FROM belay.state WHERE service = 'default' AND change = '0002_replace')
  ) THEN
    RAISE EXCEPTION '[swap-applied] This swap was committed by an earlier run, which was cut off before the tool wrote that down: nothing is left to do. Tell the tool that 0003_swap, unit 02_expand_swap_total, is applied.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('orders') AND tgname = 'zz_belay_insert_0002_replace_orders_total' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[swap-trigger-missing] The trigger zz_belay_insert_0002_replace_orders_total on orders is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('orders') AND tgname = 'zz_belay_update_0002_replace_orders_total' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[swap-trigger-missing] The trigger zz_belay_update_0002_replace_orders_total on orders is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0002_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (SELECT FROM belay.state WHERE service = 'default' AND change = '0002_replace' AND unit = '02_backfill_total_big' AND finished IS NOT NULL) THEN
    RAISE EXCEPTION '[swap-backfill-unfinished] The backfill 02_backfill_total_big of the change 0002_replace has not finished. Run it again: it goes on where it stopped.';
  END IF;
  SELECT string_agg(wanted, ', ') INTO belay_names
  FROM unnest(ARRAY['03_backfill_check_orders', '04_backfill_constrain_orders', '05_backfill_validate_orders', '06_backfill_not_null_orders']) AS wanted
  WHERE wanted NOT IN (SELECT unit FROM belay.state WHERE service = 'default' AND change = '0002_replace');
  IF belay_names IS NOT NULL THEN
    RAISE EXCEPTION '[swap-units-missing] Units of the change 0002_replace have not run here: %. Run them, in this order, then this again.', belay_names;
  END IF;
  SELECT count(*) INTO belay_rows FROM orders
  WHERE total_big IS NULL AND (total::bigint) IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[swap-rows-unfilled] % rows of orders are not filled yet. Run the backfill of the change 0002_replace again.', belay_rows;
  END IF;

  -- Nobody may still see a row as it was before the backfill filled it.
  SELECT count(*), string_agg(DISTINCT a.pid || ' (' || coalesce(nullif(a.application_name, ''), 'without a name') || ')', ', ')
  INTO belay_open, belay_names
  FROM pg_catalog.pg_stat_activity AS a
  CROSS JOIN (
    SELECT finished, xmin AS finisher FROM belay.state
    WHERE service = 'default' AND change = '0002_replace' AND unit IN ('02_backfill_total_big')
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
  IF belay_open > 0 THEN
    RAISE EXCEPTION '[swap-too-early] % transactions are open that began before the backfill of 0002_replace had ended, in the sessions %: under the exchanged name they would read NULL in rows that it has filled since. Run this again when they have ended, or end them with pg_terminate_backend.', belay_open, belay_names;
  END IF;
END
$belay$;

DO $belay$
BEGIN
  -- A policy must not hide rows.
  PERFORM set_config('row_security', 'off', true);
  IF EXISTS (
    SELECT FROM (SELECT id, (SELECT CAST(NULL AS integer)) AS total FROM orders) AS orders
    WHERE (CASE WHEN total < 0 THEN false WHEN total >= 0 THEN true ELSE id < 900 END) IS FALSE
  ) THEN
    RAISE EXCEPTION '[swap-copy-refused] The check beside of orders refuses NULL, and NULL is what total holds, as the copy that it is after a swap, of a value that does not fit its type. Drop the check in a migration before this one.';
  END IF;
END
$belay$;

LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;

DROP TRIGGER zz_belay_insert_0002_replace_orders_total ON orders;

DROP TRIGGER zz_belay_update_0002_replace_orders_total ON orders;

DROP FUNCTION belay_sync_0002_replace_orders_total();

ALTER TABLE orders RENAME COLUMN total TO belay_swap_866d959a;

ALTER TABLE orders RENAME COLUMN total_big TO total;

ALTER TABLE orders RENAME COLUMN belay_swap_866d959a TO total_big;

CREATE FUNCTION belay_down_0003_swap_orders_total(bigint) RETURNS integer
LANGUAGE plpgsql
IMMUTABLE
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_result integer;
BEGIN
  SELECT (total::integer) INTO belay_result FROM (SELECT $1 AS total) AS orders;
  RETURN belay_result;
EXCEPTION
  -- What cannot be converted is reported as NULL; every other error is the client's to see.
  WHEN data_exception OR integrity_constraint_violation THEN
    RETURN NULL;
END
$belay$;

GRANT EXECUTE ON FUNCTION belay_down_0003_swap_orders_total(bigint) TO PUBLIC;

CREATE FUNCTION belay_sync_0003_swap_orders_total() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up integer;
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.total), ROW(OLD.total));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.total_big), ROW(OLD.total_big));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (belay_down_0003_swap_orders_total(total)) INTO belay_up FROM (SELECT NEW.total AS total) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.total_big IS NULL THEN
        NEW.total_big := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.total_big), ROW(belay_up)) OR NEW.total IS NULL THEN
        SELECT (total_big::bigint) INTO NEW.total FROM (SELECT NEW.total_big AS total_big) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.total_big := belay_up;
    ELSIF belay_new_changed THEN
      -- The copy of a value is no news for the column it is a copy of.
      IF pg_catalog.record_image_ne(ROW(NEW.total_big), ROW(belay_up)) THEN
        SELECT (total_big::bigint) INTO NEW.total FROM (SELECT NEW.total_big AS total_big) AS orders;
      END IF;
    ELSIF NEW.total_big IS NULL THEN
      -- There was no copy: the value may fit by now.
      NEW.total_big := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0003_swap_orders_total
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0003_swap_orders_total();

CREATE TRIGGER zz_belay_update_0003_swap_orders_total
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.total OPERATOR(pg_catalog.=) OLD.total) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.total), ROW(OLD.total)))
    OR NEW.total_big IS NULL
    OR pg_catalog.record_image_ne(ROW(NEW.total_big), ROW(OLD.total_big)))
  EXECUTE FUNCTION belay_sync_0003_swap_orders_total();

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_swap', '02_expand_swap_total', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
