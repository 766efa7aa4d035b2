-- Way back of 0003_contract_rename, CONTRACT: Drop what 0002_rename kept alive
-- Loses nothing. A transaction whose snapshot is older than the way back reads NULL in pages.title: what
-- reads it again starts afterwards.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE pages IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM pages LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table pages has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_rename: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE pages ADD COLUMN title text;

UPDATE pages
SET title = heading;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE pages ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'pages'::regclass AND attname = 'heading';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'pages'::regclass AND attname = 'title';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      'pages',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      'pages', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
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

CREATE FUNCTION belay_sync_0002_rename_pages_title() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.heading IS NULL THEN
      NEW.heading := NEW.title;
    ELSE
      NEW.title := NEW.heading;
    END IF;
  ELSIF pg_catalog.record_image_ne(ROW(NEW.title), ROW(OLD.title)) THEN
    -- Whoever changes both decides both.
    IF NOT pg_catalog.record_image_ne(ROW(NEW.heading), ROW(OLD.heading)) THEN
      NEW.heading := NEW.title;
    END IF;
  ELSIF pg_catalog.record_image_ne(ROW(NEW.heading), ROW(OLD.heading)) THEN
    NEW.title := NEW.heading;
  ELSIF NEW.heading IS NULL THEN
    -- The backfill has not come to this row yet.
    NEW.heading := NEW.title;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_rename_pages_title
  BEFORE INSERT ON pages
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.title), ROW(NEW.heading)))
  EXECUTE FUNCTION belay_sync_0002_rename_pages_title();

CREATE TRIGGER zz_belay_update_0002_rename_pages_title
  BEFORE UPDATE ON pages
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.title), ROW(NEW.heading)))
  EXECUTE FUNCTION belay_sync_0002_rename_pages_title();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_rename' AND unit = '01_contract_rename';
