-- Way back of 0004_swap, EXPAND: Exchange the names of orders.ticket and ticket_big
-- Refuses while rows are in the way. Refused while rows of orders hold a value in ticket that does not fit
-- integer.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE ticket_big IS NULL AND ticket IS NOT NULL;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM orders
  WHERE ticket_big IS NULL AND ticket IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold a value in ticket that does not fit integer; change it before going back.', belay_rows;
  END IF;
END
$belay$;

DROP TRIGGER zz_belay_insert_0004_swap_orders_ticket ON orders;

DROP TRIGGER zz_belay_update_0004_swap_orders_ticket ON orders;

DROP FUNCTION belay_sync_0004_swap_orders_ticket();

DROP FUNCTION belay_down_0004_swap_orders_ticket(bigint);

DO $belay$
DECLARE
  belay_sequence record;
  belay_narrow text;
BEGIN
  LOCK TABLE orders IN ACCESS SHARE MODE;
  -- What nobody owns may be somebody else's, too.
  SELECT string_agg(DISTINCT q.seqrelid::regclass::text, ', ') INTO belay_narrow
  FROM pg_catalog.pg_attribute AS a
  JOIN pg_catalog.pg_attribute AS belay_to ON belay_to.attrelid = a.attrelid AND belay_to.attname = 'ticket_big'
  JOIN pg_catalog.pg_attrdef AS e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
  JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_attrdef'::regclass AND d.objid = e.oid
  JOIN pg_catalog.pg_sequence AS q ON d.refclassid = 'pg_class'::regclass AND q.seqrelid = d.refobjid
  JOIN pg_catalog.pg_type AS t ON t.oid = q.seqtypid AND t.typlen < belay_to.attlen
  WHERE a.attrelid = 'orders'::regclass AND a.attname IN ('ticket', 'ticket_big')
    AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend AS o
      WHERE o.classid = 'pg_class'::regclass AND o.objid = q.seqrelid AND o.deptype = 'a'
        AND o.refobjid = a.attrelid);
  IF belay_narrow IS NOT NULL THEN
    RAISE EXCEPTION '[sequence-too-narrow] orders.ticket_big draws its numbers from %, which it does not own, and which runs out where the old column did. Say ALTER SEQUENCE ... AS bigint, which rewrites nothing, and run this again.', belay_narrow;
  END IF;
  FOR belay_sequence IN
    SELECT s.oid::regclass AS name, belay_to.attname AS owner, format_type(belay_to.atttypid, NULL) AS type
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
    JOIN pg_catalog.pg_attribute AS belay_from
      ON belay_from.attrelid = d.refobjid AND belay_from.attnum = d.refobjsubid
    JOIN pg_catalog.pg_attribute AS belay_to
      ON belay_to.attrelid = d.refobjid AND belay_to.attname = 'ticket_big'
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'
      AND d.refobjid = 'orders'::regclass AND belay_from.attname = 'ticket'
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

ALTER TABLE orders ALTER COLUMN ticket DROP DEFAULT;

ALTER TABLE orders ALTER COLUMN ticket_big SET DEFAULT nextval('orders_ticket_seq');

ALTER TABLE orders RENAME COLUMN ticket_big TO belay_swap_529624b8;

ALTER TABLE orders RENAME COLUMN ticket TO ticket_big;

ALTER TABLE orders RENAME COLUMN belay_swap_529624b8 TO ticket;

CREATE FUNCTION belay_sync_0003_replace_orders_ticket() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up bigint;
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
    SELECT (ticket::bigint) INTO belay_up FROM (SELECT NEW.ticket AS ticket) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.ticket_big IS NULL THEN
        NEW.ticket_big := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(belay_up)) OR NEW.ticket IS NULL THEN
        SELECT (ticket_big::integer) INTO NEW.ticket FROM (SELECT NEW.ticket_big AS ticket_big) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.ticket_big := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(belay_up)) THEN
        SELECT (ticket_big::integer) INTO NEW.ticket FROM (SELECT NEW.ticket_big AS ticket_big) AS orders;
      END IF;
    ELSIF NEW.ticket_big IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW.ticket_big := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0003_replace_orders_ticket
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0003_replace_orders_ticket();

CREATE TRIGGER zz_belay_update_0003_replace_orders_ticket
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.ticket OPERATOR(pg_catalog.=) OLD.ticket) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.ticket), ROW(OLD.ticket)))
    OR NEW.ticket_big IS NULL
    OR ((OLD.ticket_big IS NULL OR pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(OLD.ticket_big)))
      AND (NEW.ticket_big OPERATOR(pg_catalog.=) CAST(NEW.ticket::bigint AS bigint)) IS NOT TRUE))
  EXECUTE FUNCTION belay_sync_0003_replace_orders_ticket();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_swap' AND unit = '02_expand_swap_ticket';
