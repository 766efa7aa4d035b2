-- Way back of 0003_contract_rename, CONTRACT: Drop what 0002_rename kept alive
-- Loses nothing. A transaction whose snapshot is older than the way back reads NULL in
-- a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be.an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_:
-- what reads it again starts afterwards.
-- Undoes V8__contract_rename_01_contract_rename.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V8__contract_rename_01_contract_rename.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V8__contract_rename_01_contract_rename.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_rename: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  ADD COLUMN an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_ text;

UPDATE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
SET an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_ = a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  ALTER COLUMN an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_ SET NOT NULL;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  ADD CONSTRAINT not_empty CHECK (an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_ <> '');

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  ADD CONSTRAINT only_one UNIQUE (an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_);

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be'::regclass AND attname = 'a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be'::regclass AND attname = 'an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      'a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      'a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
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

CREATE FUNCTION belay_sync_0002_rename_a_table_whose_name_is_as_long_a_fe31feee() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
DECLARE
  belay_rows integer;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ IS NULL THEN
      NEW.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ := NEW.an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_;
    ELSE
      NEW.an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_ := NEW.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_;
    END IF;
  ELSIF pg_catalog.record_image_ne(ROW(NEW.an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_), ROW(OLD.an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_)) THEN
    -- Whoever changes both decides both.
    IF NOT pg_catalog.record_image_ne(ROW(NEW.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_), ROW(OLD.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_)) THEN
      NEW.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ := NEW.an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_;
    END IF;
  ELSIF pg_catalog.record_image_ne(ROW(NEW.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_), ROW(OLD.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_)) THEN
    NEW.an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_ := NEW.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_;
  ELSIF NEW.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ IS NULL THEN
    -- The backfill has not come to this row yet.
    NEW.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ := NEW.an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_;
  END IF;
  -- Rows of one key meet here: the index on a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ is no arbiter of ON CONFLICT on the old column.
  IF NEW.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ IS NOT NULL AND (TG_OP = 'INSERT' OR pg_catalog.record_image_ne(ROW(NEW.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_), ROW(OLD.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_))) THEN
    belay_rows := coalesce(nullif(current_setting('belay.belay_sync_0002_rename_a_table_whose_name_is_as_long_a_fe31feee', true), ''), '0')::integer;
    IF belay_rows < 500 THEN
      PERFORM set_config('belay.belay_sync_0002_rename_a_table_whose_name_is_as_long_a_fe31feee', (belay_rows + 1)::text, true);
      FOR belay_attempt IN 1..20 LOOP
        EXIT WHEN pg_try_advisory_xact_lock(hash_record_extended(ROW(NEW.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_), hashtextextended('default/0002_rename/a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be', 0)));
        PERFORM pg_sleep(0.002);
      END LOOP;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_rename_a_table_whose_name_is_as_l_ebc3c7e1
  BEFORE INSERT ON a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_rename_a_table_whose_name_is_as_long_a_fe31feee();

CREATE TRIGGER zz_belay_update_0002_rename_a_table_whose_name_is_as_l_7e748497
  BEFORE UPDATE ON a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_), ROW(NEW.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_)))
  EXECUTE FUNCTION belay_sync_0002_rename_a_table_whose_name_is_as_long_a_fe31feee();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_rename' AND unit = '01_contract_rename';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V8__contract_rename_01_contract_rename.sql';

COMMIT;
