-- Way back of 0003_contract_rename, CONTRACT: Drop what 0002_rename_name kept alive
-- Loses nothing. A transaction whose snapshot is older than the way back reads NULL in customers.name: what
-- reads it again starts afterwards.
-- Undoes V4__contract_rename_01_contract_rename_name.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V4__contract_rename_01_contract_rename_name.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__contract_rename_01_contract_rename_name.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

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
    RAISE EXCEPTION '[table-too-large] The table customers has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_rename_name: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE customers ADD COLUMN name text;

UPDATE customers
SET name = full_name;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE customers ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'customers'::regclass AND attname = 'full_name';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'customers'::regclass AND attname = 'name';

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

CREATE FUNCTION belay_sync_0002_rename_name_customers_name() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.full_name IS NULL THEN
      NEW.full_name := NEW.name;
    ELSE
      NEW.name := NEW.full_name;
    END IF;
  ELSIF pg_catalog.record_image_ne(ROW(NEW.name), ROW(OLD.name)) THEN
    -- Whoever changes both decides both.
    IF NOT pg_catalog.record_image_ne(ROW(NEW.full_name), ROW(OLD.full_name)) THEN
      NEW.full_name := NEW.name;
    END IF;
  ELSIF pg_catalog.record_image_ne(ROW(NEW.full_name), ROW(OLD.full_name)) THEN
    NEW.name := NEW.full_name;
  ELSIF NEW.full_name IS NULL THEN
    -- The backfill has not come to this row yet.
    NEW.full_name := NEW.name;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_rename_name_customers_name
  BEFORE INSERT ON customers
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.name), ROW(NEW.full_name)))
  EXECUTE FUNCTION belay_sync_0002_rename_name_customers_name();

CREATE TRIGGER zz_belay_update_0002_rename_name_customers_name
  BEFORE UPDATE ON customers
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.name), ROW(NEW.full_name)))
  EXECUTE FUNCTION belay_sync_0002_rename_name_customers_name();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_rename' AND unit = '01_contract_rename_name';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__contract_rename_01_contract_rename_name.sql';

COMMIT;
