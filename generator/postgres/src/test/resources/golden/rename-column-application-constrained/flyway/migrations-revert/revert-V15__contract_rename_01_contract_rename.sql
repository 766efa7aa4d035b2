-- Way back of 0004_contract_rename, CONTRACT: Drop what 0002_rename kept alive
-- Loses nothing. A transaction whose snapshot is older than the way back reads NULL in members.team: what
-- reads it again starts afterwards. A transaction whose snapshot is older than the way back reads NULL in
-- members.joined: what reads it again starts afterwards.
-- Undoes V15__contract_rename_01_contract_rename.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V15__contract_rename_01_contract_rename.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V15__contract_rename_01_contract_rename.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE members IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM members LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table members has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_rename: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE members ADD COLUMN joined date;

UPDATE members
SET joined = joined_on;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE members ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'members'::regclass AND attname = 'joined_on';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'members'::regclass AND attname = 'joined';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      'members',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      'members', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
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

CREATE FUNCTION belay_sync_0002_rename_members_joined() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up date;
  belay_down date;
BEGIN
  SELECT (joined) INTO belay_up FROM (SELECT NEW.joined AS joined) AS members;
  IF NOT pg_catalog.record_image_ne(ROW(NEW.joined_on), ROW(belay_up)) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT (joined_on) INTO belay_down FROM (SELECT NEW.joined_on AS joined_on) AS members;
    IF NOT pg_catalog.record_image_ne(ROW(NEW.joined), ROW(belay_down)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '[old-column-alone] A write of "members.joined" left "joined_on" behind, which releases read since 0002_rename.'
  USING ERRCODE = 'integrity_constraint_violation',
    DETAIL = 'A release that knows joined alone is still running, or a statement of the one that writes both leaves joined_on out.',
    HINT = 'Write both in one statement, joined_on as joined.',
    SCHEMA = 'public',
    TABLE = 'members',
    COLUMN = 'joined',
    CONSTRAINT = TG_NAME;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_rename_members_joined
  BEFORE INSERT ON members
  FOR EACH ROW
  WHEN (NEW.joined_on IS NULL AND NEW.joined IS NOT NULL)
  EXECUTE FUNCTION belay_sync_0002_rename_members_joined();

CREATE TRIGGER zz_belay_update_0002_rename_members_joined
  BEFORE UPDATE ON members
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.joined), ROW(OLD.joined)) AND NOT pg_catalog.record_image_ne(ROW(NEW.joined_on), ROW(OLD.joined_on)))
  EXECUTE FUNCTION belay_sync_0002_rename_members_joined();

LOCK TABLE members IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM members LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table members has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_rename: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE members ADD COLUMN team bigint;

UPDATE members
SET team = team_id;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE members ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'members'::regclass AND attname = 'team_id';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'members'::regclass AND attname = 'team';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      'members',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      'members', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
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

CREATE FUNCTION belay_sync_0002_rename_members_team() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up bigint;
  belay_down bigint;
BEGIN
  SELECT (team) INTO belay_up FROM (SELECT NEW.team AS team) AS members;
  IF NOT pg_catalog.record_image_ne(ROW(NEW.team_id), ROW(belay_up)) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT (team_id) INTO belay_down FROM (SELECT NEW.team_id AS team_id) AS members;
    IF NOT pg_catalog.record_image_ne(ROW(NEW.team), ROW(belay_down)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '[old-column-alone] A write of "members.team" left "team_id" behind, which releases read since 0002_rename.'
  USING ERRCODE = 'integrity_constraint_violation',
    DETAIL = 'A release that knows team alone is still running, or a statement of the one that writes both leaves team_id out.',
    HINT = 'Write both in one statement, team_id as team.',
    SCHEMA = 'public',
    TABLE = 'members',
    COLUMN = 'team',
    CONSTRAINT = TG_NAME;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_rename_members_team
  BEFORE INSERT ON members
  FOR EACH ROW
  WHEN (NEW.team_id IS NULL AND NEW.team IS NOT NULL)
  EXECUTE FUNCTION belay_sync_0002_rename_members_team();

CREATE TRIGGER zz_belay_update_0002_rename_members_team
  BEFORE UPDATE ON members
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.team), ROW(OLD.team)) AND NOT pg_catalog.record_image_ne(ROW(NEW.team_id), ROW(OLD.team_id)))
  EXECUTE FUNCTION belay_sync_0002_rename_members_team();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_contract_rename' AND unit = '01_contract_rename';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V15__contract_rename_01_contract_rename.sql';

COMMIT;
