-- 0004_swap, EXPAND: Exchange the names of orders.ticket and ticket_big
-- Locks: ACCESS EXCLUSIVE on orders.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).
-- Reads every row of orders.
-- Clients with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_table oid := to_regclass('orders');
  belay_whole boolean := false;
  belay_columns smallint[];
  belay_known text[] := ARRAY['belay_sync_0003_replace_orders_ticket', 'zz_belay_insert_0003_replace_orders_ticket', 'zz_belay_update_0003_replace_orders_ticket']::text[];
  belay_found text;
BEGIN
  IF belay_table IS NULL THEN
    RAISE EXCEPTION '[table-missing] The table orders is not there. Apply the earlier migrations first, or look at the search_path of this connection.';
  END IF;
  belay_columns := ARRAY(
    SELECT attnum FROM pg_catalog.pg_attribute
    WHERE attrelid = belay_table AND attname = ANY (ARRAY['ticket', 'ticket_big']::text[]));
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
        OR p.prosrc || split_part(pg_get_triggerdef(t.oid), ' EXECUTE FUNCTION ', 2) ~* '(^|[^[:alnum:]_$])(ticket|ticket_big)($|[^[:alnum:]_$])'
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
            AND d.refobjid = belay_table AND d.refobjsubid = ANY (belay_columns))
        -- BEFORE ROW triggers fire in the order of their names, and ours have to be the last.
        OR t.tgtype::integer & 3 = 3
          AND t.tgname::text COLLATE "C" > (SELECT min(ours COLLATE "C") FROM unnest(ARRAY['zz_belay_insert_0003_replace_orders_ticket', 'zz_belay_update_0003_replace_orders_ticket']::text[]) AS ours)
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
        p.prosrc ~* '(^|[^[:alnum:]_$])(orders)($|[^[:alnum:]_$])' AND (belay_whole OR p.prosrc ~* '(^|[^[:alnum:]_$])(ticket|ticket_big)($|[^[:alnum:]_$])')
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
            AND d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
            AND (belay_whole OR d.refobjsubid = ANY (belay_columns)))
        OR belay_whole AND p.prorettype = (SELECT reltype FROM pg_catalog.pg_class WHERE oid = belay_table)
      )
  ) AS found;
  IF belay_found IS NOT NULL THEN
    RAISE EXCEPTION '[unknown-dependants] The database holds what Belay''s migrations do not know of orders (ticket, ticket_big): %. Look at each: drop it, or change it so that it does not use what is about to change, then run this again.', belay_found;
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
  PERFORM pg_advisory_xact_lock(hashtextextended('default/0003_replace', 0));
  -- A policy must not hide rows from the counts.
  PERFORM set_config('row_security', 'off', true);
  IF to_regclass('belay.state') IS NULL THEN
    RAISE EXCEPTION '[swap-state-missing] The table belay.state is not there, so nothing tells whether the change 0003_replace was rolled out here. Restore it together with the data, or run the earlier units first.';
  END IF;
  IF EXISTS (
    SELECT FROM belay.state
    WHERE service = 'default' AND change = '0004_swap' AND unit = '02_expand_swap_ticket'
      AND stamped >= (SELECT max(stamped) FROM belay.state WHERE service = 'default' AND change = '0003_replace')
  ) THEN
    RAISE EXCEPTION '[swap-applied] This swap was committed by an earlier run, which was cut off before the tool wrote that down: nothing is left to do. Tell the tool that 0004_swap, unit 02_expand_swap_ticket, is applied.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('orders') AND tgname = 'zz_belay_insert_0003_replace_orders_ticket' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[swap-trigger-missing] The trigger zz_belay_insert_0003_replace_orders_ticket on orders is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0003_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger
    WHERE tgrelid = to_regclass('orders') AND tgname = 'zz_belay_update_0003_replace_orders_ticket' AND tgenabled IN ('O', 'A')
  ) THEN
    RAISE EXCEPTION '[swap-trigger-missing] The trigger zz_belay_update_0003_replace_orders_ticket on orders is missing or disabled, so writes since may have reached one shape alone. Go back to the expand phase of the change 0003_replace and let its backfill run again.';
  END IF;
  IF NOT EXISTS (SELECT FROM belay.state WHERE service = 'default' AND change = '0003_replace' AND unit = '02_backfill_ticket_big' AND finished IS NOT NULL) THEN
    RAISE EXCEPTION '[swap-backfill-unfinished] The backfill 02_backfill_ticket_big of the change 0003_replace has not finished. Run it again: it goes on where it stopped.';
  END IF;
  SELECT string_agg(wanted, ', ') INTO belay_names
  FROM unnest(ARRAY['03_backfill_check_orders', '04_backfill_constrain_orders', '05_backfill_validate_orders', '06_backfill_not_null_orders']) AS wanted
  WHERE wanted NOT IN (SELECT unit FROM belay.state WHERE service = 'default' AND change = '0003_replace');
  IF belay_names IS NOT NULL THEN
    RAISE EXCEPTION '[swap-units-missing] Units of the change 0003_replace have not run here: %. Run them, in this order, then this again.', belay_names;
  END IF;
  SELECT count(*) INTO belay_rows FROM orders
  WHERE ticket_big IS NULL AND (ticket::bigint) IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[swap-rows-unfilled] % rows of orders are not filled yet. Run the backfill of the change 0003_replace again.', belay_rows;
  END IF;

  -- Nobody may still see a row as it was before the backfill filled it.
  SELECT count(*), string_agg(DISTINCT a.pid || ' (' || coalesce(nullif(a.application_name, ''), 'without a name') || ')', ', ')
  INTO belay_open, belay_names
  FROM pg_catalog.pg_stat_activity AS a
  CROSS JOIN (
    SELECT finished, xmin AS finisher FROM belay.state
    WHERE service = 'default' AND change = '0003_replace' AND unit IN ('02_backfill_ticket_big')
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
    RAISE EXCEPTION '[swap-too-early] % transactions are open that began before the backfill of 0003_replace had ended, in the sessions %: under the exchanged name they would read NULL in rows that it has filled since. Run this again when they have ended, or end them with pg_terminate_backend.', belay_open, belay_names;
  END IF;
END
$belay$;

LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;

DROP TRIGGER zz_belay_insert_0003_replace_orders_ticket ON orders;

DROP TRIGGER zz_belay_update_0003_replace_orders_ticket ON orders;

DROP FUNCTION belay_sync_0003_replace_orders_ticket();

ALTER TABLE orders RENAME COLUMN ticket TO belay_swap_529624b8;

ALTER TABLE orders RENAME COLUMN ticket_big TO ticket;

ALTER TABLE orders RENAME COLUMN belay_swap_529624b8 TO ticket_big;

ALTER TABLE orders ALTER COLUMN ticket_big DROP DEFAULT;

ALTER TABLE orders ALTER COLUMN ticket SET DEFAULT nextval('orders_ticket_seq');

DO $belay$
DECLARE
  belay_sequence record;
  belay_narrow text;
BEGIN
  LOCK TABLE orders IN ACCESS SHARE MODE;
  -- What nobody owns may be somebody else's, too.
  SELECT string_agg(DISTINCT q.seqrelid::regclass::text, ', ') INTO belay_narrow
  FROM pg_catalog.pg_attribute AS a
  JOIN pg_catalog.pg_attribute AS belay_to ON belay_to.attrelid = a.attrelid AND belay_to.attname = 'ticket'
  JOIN pg_catalog.pg_attrdef AS e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
  JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_attrdef'::regclass AND d.objid = e.oid
  JOIN pg_catalog.pg_sequence AS q ON d.refclassid = 'pg_class'::regclass AND q.seqrelid = d.refobjid
  JOIN pg_catalog.pg_type AS t ON t.oid = q.seqtypid AND t.typlen < belay_to.attlen
  WHERE a.attrelid = 'orders'::regclass AND a.attname IN ('ticket_big', 'ticket')
    AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend AS o
      WHERE o.classid = 'pg_class'::regclass AND o.objid = q.seqrelid AND o.deptype = 'a'
        AND o.refobjid = a.attrelid);
  IF belay_narrow IS NOT NULL THEN
    RAISE EXCEPTION '[sequence-too-narrow] orders.ticket draws its numbers from %, which it does not own, and which runs out where the old column did. Say ALTER SEQUENCE ... AS bigint, which rewrites nothing, and run this again.', belay_narrow;
  END IF;
  FOR belay_sequence IN
    SELECT s.oid::regclass AS name, belay_to.attname AS owner, format_type(belay_to.atttypid, NULL) AS type
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
    JOIN pg_catalog.pg_attribute AS belay_from
      ON belay_from.attrelid = d.refobjid AND belay_from.attnum = d.refobjsubid
    JOIN pg_catalog.pg_attribute AS belay_to
      ON belay_to.attrelid = d.refobjid AND belay_to.attname = 'ticket'
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'
      AND d.refobjid = 'orders'::regclass AND belay_from.attname = 'ticket_big'
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

CREATE FUNCTION belay_down_0004_swap_orders_ticket(bigint) RETURNS integer
LANGUAGE plpgsql
IMMUTABLE
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_result integer;
BEGIN
  SELECT (ticket::integer) INTO belay_result FROM (SELECT $1 AS ticket) AS orders;
  RETURN belay_result;
EXCEPTION
  -- What cannot be converted is reported as NULL; every other error is the client's to see.
  WHEN data_exception OR integrity_constraint_violation THEN
    RETURN NULL;
END
$belay$;

GRANT EXECUTE ON FUNCTION belay_down_0004_swap_orders_ticket(bigint) TO PUBLIC;

CREATE FUNCTION belay_sync_0004_swap_orders_ticket() RETURNS trigger
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
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.ticket), ROW(OLD.ticket));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(OLD.ticket_big));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (belay_down_0004_swap_orders_ticket(ticket)) INTO belay_up FROM (SELECT NEW.ticket AS ticket) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.ticket_big IS NULL THEN
        NEW.ticket_big := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(belay_up)) OR NEW.ticket IS NULL THEN
        SELECT (ticket_big::bigint) INTO NEW.ticket FROM (SELECT NEW.ticket_big AS ticket_big) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.ticket_big := belay_up;
    ELSIF belay_new_changed THEN
      -- The copy of a value is no news for the column it is a copy of.
      IF pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(belay_up)) THEN
        SELECT (ticket_big::bigint) INTO NEW.ticket FROM (SELECT NEW.ticket_big AS ticket_big) AS orders;
      END IF;
    ELSIF NEW.ticket_big IS NULL THEN
      -- There was no copy: the value may fit by now.
      NEW.ticket_big := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0004_swap_orders_ticket
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0004_swap_orders_ticket();

CREATE TRIGGER zz_belay_update_0004_swap_orders_ticket
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.ticket OPERATOR(pg_catalog.=) OLD.ticket) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.ticket), ROW(OLD.ticket)))
    OR NEW.ticket_big IS NULL
    OR pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(OLD.ticket_big)))
  EXECUTE FUNCTION belay_sync_0004_swap_orders_ticket();

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0004_swap', '02_expand_swap_ticket', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
