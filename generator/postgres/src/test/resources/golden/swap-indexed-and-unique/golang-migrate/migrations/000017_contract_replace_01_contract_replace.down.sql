-- Way back of 0004_contract_replace, CONTRACT: Drop what 0002_replace kept alive
-- Loses nothing. A transaction whose snapshot is older than the way back reads NULL in orders.ticket_big:
-- what reads it again starts afterwards. A transaction whose snapshot is older than the way back reads NULL
-- in orders.customer_big: what reads it again starts afterwards.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE customers IN SHARE ROW EXCLUSIVE MODE;

LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM orders LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_replace: it goes back in batches.';
  END IF;
END
$belay$;

CREATE FUNCTION belay_down_0003_swap_orders_customer(bigint) RETURNS integer
LANGUAGE plpgsql
IMMUTABLE
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_result integer;
BEGIN
  SELECT (customer::integer) INTO belay_result FROM (SELECT $1 AS customer) AS orders;
  RETURN belay_result;
EXCEPTION
  -- What cannot be converted is reported as NULL; every other error is the client's to see.
  WHEN data_exception OR integrity_constraint_violation THEN
    RETURN NULL;
END
$belay$;

GRANT EXECUTE ON FUNCTION belay_down_0003_swap_orders_customer(bigint) TO PUBLIC;

ALTER TABLE orders ADD COLUMN customer_big integer;

UPDATE orders
SET customer_big = belay_down_0003_swap_orders_customer(customer);

CREATE INDEX orders_customer_idx ON orders (customer_big DESC);

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer_big) REFERENCES customers (number);

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE orders ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'customer';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'customer_big';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      'orders',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      'orders', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
  END IF;
  IF belay_from.attstattarget >= 0 THEN
    EXECUTE format(belay_alter, belay_to.attname, 'STATISTICS ' || belay_from.attstattarget);
  END IF;
  IF belay_from.attoptions IS NOT NULL THEN
    EXECUTE format(belay_alter, belay_to.attname, '(' || array_to_string(belay_from.attoptions, ', ') || ')');
  END IF;
  -- Storage and compression only where the new type can have them, and only what somebody chose.
  IF belay_to.attlen = -1 AND belay_from.attlen = -1 THEN
    IF belay_from.attstorage <> (SELECT typstorage FROM pg_catalog.pg_type WHERE oid = belay_from.atttypid)
      AND belay_to.attstorage <> 'p' THEN
      EXECUTE format(belay_alter, belay_to.attname, 'STORAGE ' ||
        CASE belay_from.attstorage
          WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED'
        END);
    END IF;
    IF belay_from.attcompression IN ('p', 'l') AND belay_to.attstorage <> 'p' THEN
      EXECUTE format(belay_alter, belay_to.attname, 'COMPRESSION ' ||
        CASE belay_from.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END);
    END IF;
  END IF;
END
$belay$;

CREATE FUNCTION belay_sync_0003_swap_orders_customer() RETURNS trigger
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
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.customer), ROW(OLD.customer));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.customer_big), ROW(OLD.customer_big));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (belay_down_0003_swap_orders_customer(customer)) INTO belay_up FROM (SELECT NEW.customer AS customer) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.customer_big IS NULL THEN
        NEW.customer_big := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.customer_big), ROW(belay_up)) THEN
        SELECT (customer_big) INTO NEW.customer FROM (SELECT NEW.customer_big AS customer_big) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.customer_big := belay_up;
    ELSIF belay_new_changed THEN
      -- The copy of a value is no news for the column it is a copy of.
      IF pg_catalog.record_image_ne(ROW(NEW.customer_big), ROW(belay_up)) THEN
        SELECT (customer_big) INTO NEW.customer FROM (SELECT NEW.customer_big AS customer_big) AS orders;
      END IF;
    ELSIF NEW.customer_big IS NULL THEN
      -- There was no copy: the value may fit by now.
      NEW.customer_big := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0003_swap_orders_customer
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0003_swap_orders_customer();

CREATE TRIGGER zz_belay_update_0003_swap_orders_customer
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.customer OPERATOR(pg_catalog.=) OLD.customer) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.customer), ROW(OLD.customer)))
    OR NEW.customer_big IS NULL
    OR pg_catalog.record_image_ne(ROW(NEW.customer_big), ROW(OLD.customer_big)))
  EXECUTE FUNCTION belay_sync_0003_swap_orders_customer();

LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM orders LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_replace: it goes back in batches.';
  END IF;
END
$belay$;

CREATE FUNCTION belay_down_0003_swap_orders_ticket(bigint) RETURNS integer
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

GRANT EXECUTE ON FUNCTION belay_down_0003_swap_orders_ticket(bigint) TO PUBLIC;

ALTER TABLE orders ADD COLUMN ticket_big integer;

UPDATE orders
SET ticket_big = belay_down_0003_swap_orders_ticket(ticket);

ALTER TABLE orders ADD CONSTRAINT orders_ticket_key UNIQUE (ticket_big);

ALTER TABLE orders ADD CONSTRAINT orders_ticket_check CHECK (ticket_big > 0);

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE orders ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'ticket';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'ticket_big';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      'orders',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      'orders', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
  END IF;
  IF belay_from.attstattarget >= 0 THEN
    EXECUTE format(belay_alter, belay_to.attname, 'STATISTICS ' || belay_from.attstattarget);
  END IF;
  IF belay_from.attoptions IS NOT NULL THEN
    EXECUTE format(belay_alter, belay_to.attname, '(' || array_to_string(belay_from.attoptions, ', ') || ')');
  END IF;
  -- Storage and compression only where the new type can have them, and only what somebody chose.
  IF belay_to.attlen = -1 AND belay_from.attlen = -1 THEN
    IF belay_from.attstorage <> (SELECT typstorage FROM pg_catalog.pg_type WHERE oid = belay_from.atttypid)
      AND belay_to.attstorage <> 'p' THEN
      EXECUTE format(belay_alter, belay_to.attname, 'STORAGE ' ||
        CASE belay_from.attstorage
          WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED'
        END);
    END IF;
    IF belay_from.attcompression IN ('p', 'l') AND belay_to.attstorage <> 'p' THEN
      EXECUTE format(belay_alter, belay_to.attname, 'COMPRESSION ' ||
        CASE belay_from.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END);
    END IF;
  END IF;
END
$belay$;

CREATE FUNCTION belay_sync_0003_swap_orders_ticket() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up integer;
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
    SELECT (belay_down_0003_swap_orders_ticket(ticket)) INTO belay_up FROM (SELECT NEW.ticket AS ticket) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.ticket_big IS NULL THEN
        NEW.ticket_big := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(belay_up)) OR NEW.ticket IS NULL THEN
        SELECT (CAST(ticket_big AS bigint)) INTO NEW.ticket FROM (SELECT NEW.ticket_big AS ticket_big) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.ticket_big := belay_up;
    ELSIF belay_new_changed THEN
      -- The copy of a value is no news for the column it is a copy of.
      IF pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(belay_up)) THEN
        SELECT (CAST(ticket_big AS bigint)) INTO NEW.ticket FROM (SELECT NEW.ticket_big AS ticket_big) AS orders;
      END IF;
    ELSIF NEW.ticket_big IS NULL THEN
      -- There was no copy: the value may fit by now.
      NEW.ticket_big := belay_up;
    END IF;
  END IF;
  -- Rows of one key meet here: the index on ticket_big is no arbiter of ON CONFLICT on the old column.
  IF NEW.ticket_big IS NOT NULL AND (TG_OP = 'INSERT' OR pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(OLD.ticket_big))) THEN
    belay_rows := coalesce(nullif(current_setting('belay.belay_sync_0003_swap_orders_ticket', true), ''), '0')::integer;
    IF belay_rows < 500 THEN
      PERFORM set_config('belay.belay_sync_0003_swap_orders_ticket', (belay_rows + 1)::text, true);
      FOR belay_attempt IN 1..20 LOOP
        EXIT WHEN pg_try_advisory_xact_lock(hash_record_extended(ROW(NEW.ticket_big), hashtextextended('default/0003_swap/orders', 0)));
        PERFORM pg_sleep(0.002);
      END LOOP;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0003_swap_orders_ticket
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0003_swap_orders_ticket();

CREATE TRIGGER zz_belay_update_0003_swap_orders_ticket
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.ticket OPERATOR(pg_catalog.=) OLD.ticket) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.ticket), ROW(OLD.ticket)))
    OR NEW.ticket_big IS NULL
    OR pg_catalog.record_image_ne(ROW(NEW.ticket_big), ROW(OLD.ticket_big)))
  EXECUTE FUNCTION belay_sync_0003_swap_orders_ticket();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_contract_replace' AND unit = '01_contract_replace';
