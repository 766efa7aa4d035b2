-- Way back of 0004_contract_replace, CONTRACT: Drop what 0002_replace kept alive
-- Does not bring back what was overwritten or dropped. The old values of orders come back as far as the down
-- expression rebuilds them. A transaction whose snapshot is older than the way back reads NULL in
-- orders.number: what reads it again starts afterwards.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

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

CREATE FUNCTION belay_down_0002_replace_orders_code(bigint) RETURNS text
LANGUAGE plpgsql
IMMUTABLE
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_result text;
BEGIN
  SELECT (number::text) INTO belay_result FROM (SELECT $1 AS number) AS orders;
  RETURN belay_result;
EXCEPTION
  -- What cannot be converted is reported as NULL; every other error is the client's to see.
  WHEN data_exception OR integrity_constraint_violation THEN
    RETURN NULL;
END
$belay$;

GRANT EXECUTE ON FUNCTION belay_down_0002_replace_orders_code(bigint) TO PUBLIC;

CREATE FUNCTION belay_up_0002_replace_orders_code(text) RETURNS bigint
LANGUAGE plpgsql
IMMUTABLE
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_result bigint;
BEGIN
  SELECT (code::bigint) INTO belay_result FROM (SELECT $1 AS code) AS orders;
  RETURN belay_result;
EXCEPTION
  -- What cannot be converted is reported as NULL; every other error is the client's to see.
  WHEN data_exception OR integrity_constraint_violation THEN
    RETURN NULL;
END
$belay$;

GRANT EXECUTE ON FUNCTION belay_up_0002_replace_orders_code(text) TO PUBLIC;

ALTER TABLE orders ADD COLUMN number text;

UPDATE orders
SET number = belay_down_0002_replace_orders_code(code);

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE orders ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'code';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'number';

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

CREATE FUNCTION belay_sync_0003_swap_orders_code() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up text;
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.code), ROW(OLD.code));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.number), ROW(OLD.number));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (belay_down_0002_replace_orders_code(code)) INTO belay_up FROM (SELECT NEW.code AS code) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.number IS NULL THEN
        NEW.number := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.number), ROW(belay_up)) THEN
        SELECT (belay_up_0002_replace_orders_code(number)) INTO NEW.code FROM (SELECT NEW.number AS number) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.number := belay_up;
    ELSIF belay_new_changed THEN
      -- The copy of a value is no news for the column it is a copy of.
      IF pg_catalog.record_image_ne(ROW(NEW.number), ROW(belay_up)) THEN
        SELECT (belay_up_0002_replace_orders_code(number)) INTO NEW.code FROM (SELECT NEW.number AS number) AS orders;
      END IF;
    ELSIF NEW.number IS NULL THEN
      -- There was no copy: the value may fit by now.
      NEW.number := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0003_swap_orders_code
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0003_swap_orders_code();

CREATE TRIGGER zz_belay_update_0003_swap_orders_code
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.code OPERATOR(pg_catalog.=) OLD.code) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.code), ROW(OLD.code)))
    OR NEW.number IS NULL
    OR pg_catalog.record_image_ne(ROW(NEW.number), ROW(OLD.number)))
  EXECUTE FUNCTION belay_sync_0003_swap_orders_code();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_contract_replace' AND unit = '01_contract_replace';
