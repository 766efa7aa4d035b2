-- Way back of 0003_contract_rename, CONTRACT: Drop what 0002_rename kept alive
-- Loses nothing. A transaction whose snapshot is older than the way back reads NULL in customers.code: what
-- reads it again starts afterwards.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE orders IN SHARE ROW EXCLUSIVE MODE;

LOCK TABLE customers IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM customers LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table customers has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_rename: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE customers ADD COLUMN code text;

UPDATE customers
SET code = short_code;

ALTER TABLE customers ALTER COLUMN code SET NOT NULL;

ALTER TABLE customers ADD CONSTRAINT customers_code_key UNIQUE (code);

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_code_fkey FOREIGN KEY (customer_code) REFERENCES customers (code) ON UPDATE CASCADE;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE customers ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'customers'::regclass AND attname = 'short_code';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'customers'::regclass AND attname = 'code';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      'customers',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      'customers', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
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

CREATE FUNCTION belay_sync_0002_rename_customers_code() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
DECLARE
  belay_rows integer;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.short_code IS NULL THEN
      NEW.short_code := NEW.code;
    ELSE
      NEW.code := NEW.short_code;
    END IF;
  ELSIF pg_catalog.record_image_ne(ROW(NEW.code), ROW(OLD.code)) THEN
    -- Whoever changes both decides both.
    IF NOT pg_catalog.record_image_ne(ROW(NEW.short_code), ROW(OLD.short_code)) THEN
      NEW.short_code := NEW.code;
    END IF;
  ELSIF pg_catalog.record_image_ne(ROW(NEW.short_code), ROW(OLD.short_code)) THEN
    NEW.code := NEW.short_code;
  ELSIF NEW.short_code IS NULL THEN
    -- The backfill has not come to this row yet.
    NEW.short_code := NEW.code;
  END IF;
  -- Rows of one key meet here: the index on short_code is no arbiter of ON CONFLICT on the old column.
  IF NEW.short_code IS NOT NULL AND (TG_OP = 'INSERT' OR pg_catalog.record_image_ne(ROW(NEW.short_code), ROW(OLD.short_code))) THEN
    belay_rows := coalesce(nullif(current_setting('belay.belay_sync_0002_rename_customers_code', true), ''), '0')::integer;
    IF belay_rows < 500 THEN
      PERFORM set_config('belay.belay_sync_0002_rename_customers_code', (belay_rows + 1)::text, true);
      FOR belay_attempt IN 1..20 LOOP
        EXIT WHEN pg_try_advisory_xact_lock(hash_record_extended(ROW(NEW.short_code), hashtextextended('default/0002_rename/customers', 0)));
        PERFORM pg_sleep(0.002);
      END LOOP;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_rename_customers_code
  BEFORE INSERT ON customers
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_rename_customers_code();

CREATE TRIGGER zz_belay_update_0002_rename_customers_code
  BEFORE UPDATE ON customers
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.code), ROW(NEW.short_code)))
  EXECUTE FUNCTION belay_sync_0002_rename_customers_code();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_rename' AND unit = '01_contract_rename';
