-- Way back of 0003_swap, EXPAND: Exchange the names of orders.ticket and ticket_big
-- Refuses while rows are in the way. Refused while rows of orders hold a value in ticket that does not fit
-- integer.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE ticket_big IS NULL AND ticket IS NOT NULL;

SET LOCAL lock_timeout = '2s';

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

DROP TRIGGER zz_belay_insert_0003_swap_orders_ticket ON orders;

DROP TRIGGER zz_belay_update_0003_swap_orders_ticket ON orders;

DROP FUNCTION belay_sync_0003_swap_orders_ticket();

DROP FUNCTION belay_down_0003_swap_orders_ticket(bigint);

ALTER TABLE orders RENAME COLUMN ticket_big TO belay_swap_529624b8;

ALTER TABLE orders RENAME COLUMN ticket TO ticket_big;

ALTER TABLE orders RENAME COLUMN belay_swap_529624b8 TO ticket;

CREATE FUNCTION belay_sync_0002_replace_orders_ticket() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up bigint;
  belay_old_changed boolean;
  belay_new_changed boolean;
  belay_rows integer;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.ticket), ROW(OLD.ticket));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(OLD.ticket_big));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (CAST(ticket AS bigint)) INTO belay_up FROM (SELECT NEW.ticket AS ticket) AS orders;
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
  -- Rows of one key meet here: the index on ticket_big is no arbiter of ON CONFLICT on the old column.
  IF NEW.ticket_big IS NOT NULL AND (TG_OP = 'INSERT' OR pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(OLD.ticket_big))) THEN
    belay_rows := coalesce(nullif(current_setting('belay.belay_sync_0002_replace_orders_ticket', true), ''), '0')::integer;
    IF belay_rows < 500 THEN
      PERFORM set_config('belay.belay_sync_0002_replace_orders_ticket', (belay_rows + 1)::text, true);
      FOR belay_attempt IN 1..20 LOOP
        EXIT WHEN pg_try_advisory_xact_lock(hash_record_extended(ROW(NEW.ticket_big), hashtextextended('default/0002_replace/orders', 0)));
        PERFORM pg_sleep(0.002);
      END LOOP;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_replace_orders_ticket
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_replace_orders_ticket();

CREATE TRIGGER zz_belay_update_0002_replace_orders_ticket
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.ticket OPERATOR(pg_catalog.=) OLD.ticket) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.ticket), ROW(OLD.ticket)))
    OR NEW.ticket_big IS NULL
    OR pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(OLD.ticket_big)))
  EXECUTE FUNCTION belay_sync_0002_replace_orders_ticket();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_swap' AND unit = '02_expand_swap_ticket';
