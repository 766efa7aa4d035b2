-- Way back of 0003_contract, CONTRACT: Drop what 0002_rework kept alive
-- Loses nothing. A transaction whose snapshot is older than the way back reads NULL in orders.code: what
-- reads it again starts afterwards. A transaction whose snapshot is older than the way back reads NULL in
-- orders.note: what reads it again starts afterwards.
-- Undoes V11__contract_01_contract_rework.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V11__contract_01_contract_rework.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V11__contract_01_contract_rework.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE FUNCTION belay_sync_0002_rework_orders_status() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
BEGIN
  -- The previous release does not know that status is to become NOT NULL.
  NEW.status := 'open';
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_rework_orders_status
  BEFORE INSERT ON orders
  FOR EACH ROW
  WHEN (NEW.status IS NULL)
  EXECUTE FUNCTION belay_sync_0002_rework_orders_status();

CREATE TRIGGER zz_belay_update_0002_rework_orders_status
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (NEW.status IS NULL)
  EXECUTE FUNCTION belay_sync_0002_rework_orders_status();

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
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_rework: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE orders ADD COLUMN note text;

UPDATE orders
SET note = remark;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE orders ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'remark';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'note';

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

CREATE FUNCTION belay_sync_0002_rework_orders_note() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.remark IS NULL THEN
      NEW.remark := NEW.note;
    ELSE
      NEW.note := NEW.remark;
    END IF;
  ELSIF pg_catalog.record_image_ne(ROW(NEW.note), ROW(OLD.note)) THEN
    -- Whoever changes both decides both.
    IF NOT pg_catalog.record_image_ne(ROW(NEW.remark), ROW(OLD.remark)) THEN
      NEW.remark := NEW.note;
    END IF;
  ELSIF pg_catalog.record_image_ne(ROW(NEW.remark), ROW(OLD.remark)) THEN
    NEW.note := NEW.remark;
  ELSIF NEW.remark IS NULL THEN
    -- The backfill has not come to this row yet.
    NEW.remark := NEW.note;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_rework_orders_note
  BEFORE INSERT ON orders
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.note), ROW(NEW.remark)))
  EXECUTE FUNCTION belay_sync_0002_rework_orders_note();

CREATE TRIGGER zz_belay_update_0002_rework_orders_note
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.note), ROW(NEW.remark)))
  EXECUTE FUNCTION belay_sync_0002_rework_orders_note();

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
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_rework: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE orders ADD COLUMN code text;

UPDATE orders
SET code = reference;

ALTER TABLE orders ALTER COLUMN code SET NOT NULL;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE orders ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'reference';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'code';

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

CREATE FUNCTION belay_sync_0002_rework_orders_code() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.reference IS NULL THEN
      NEW.reference := NEW.code;
    ELSE
      NEW.code := NEW.reference;
    END IF;
  ELSIF pg_catalog.record_image_ne(ROW(NEW.code), ROW(OLD.code)) THEN
    -- Whoever changes both decides both.
    IF NOT pg_catalog.record_image_ne(ROW(NEW.reference), ROW(OLD.reference)) THEN
      NEW.reference := NEW.code;
    END IF;
  ELSIF pg_catalog.record_image_ne(ROW(NEW.reference), ROW(OLD.reference)) THEN
    NEW.code := NEW.reference;
  ELSIF NEW.reference IS NULL THEN
    -- The backfill has not come to this row yet.
    NEW.reference := NEW.code;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_rework_orders_code
  BEFORE INSERT ON orders
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.code), ROW(NEW.reference)))
  EXECUTE FUNCTION belay_sync_0002_rework_orders_code();

CREATE TRIGGER zz_belay_update_0002_rework_orders_code
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.code), ROW(NEW.reference)))
  EXECUTE FUNCTION belay_sync_0002_rework_orders_code();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract' AND unit = '01_contract_rework';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V11__contract_01_contract_rework.sql';

COMMIT;
