-- Way back of 0003_contract_rename, CONTRACT: Drop what 0002_rename kept alive
-- Loses nothing. A transaction whose snapshot is older than the way back reads NULL in Orders.State: what
-- reads it again starts afterwards.
-- Undoes V5__contract_rename_01_contract_rename.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V5__contract_rename_01_contract_rename.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V5__contract_rename_01_contract_rename.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE TYPE "Order State" AS ENUM (E'it''s "due" \\ soon', 'größer', 'select', '100 %', '$belay$');

DO $belay$
DECLARE
  belay_from pg_catalog.pg_type;
  belay_to pg_catalog.pg_type;
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_type WHERE oid = '"Order ""Status"""'::regtype;
  IF (SELECT typowner <> belay_from.typowner FROM pg_catalog.pg_type WHERE oid = '"Order State"'::regtype) THEN
    EXECUTE format('ALTER TYPE %s OWNER TO %I', '"Order State"', pg_get_userbyid(belay_from.typowner));
  END IF;
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_type WHERE oid = '"Order State"'::regtype;

  -- Default privileges may have given it what the other one does not have.
  IF belay_from.typacl IS NOT NULL OR belay_to.typacl IS NOT NULL THEN
    FOR belay_grant IN
      SELECT 1 AS turn, 'REVOKE ALL ON TYPE %s FROM %s%s' AS words, acl.grantee, false AS is_grantable
      FROM aclexplode(coalesce(belay_to.typacl, acldefault('T', belay_to.typowner))) AS acl
      UNION ALL
      SELECT 2, 'GRANT USAGE ON TYPE %s TO %s%s', acl.grantee, acl.is_grantable
      FROM aclexplode(coalesce(belay_from.typacl, acldefault('T', belay_from.typowner))) AS acl
      ORDER BY turn
    LOOP
      EXECUTE format(belay_grant.words,
        '"Order State"',
        CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
        CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
    END LOOP;
  END IF;
  IF obj_description(belay_from.oid, 'pg_type') IS NOT NULL THEN
    EXECUTE format('COMMENT ON TYPE %s IS %L', '"Order State"', obj_description(belay_from.oid, 'pg_type'));
  END IF;
END
$belay$;

LOCK TABLE "Orders" IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM "Orders" LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table Orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_rename: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE "Orders" ADD COLUMN "State" "Order State";

UPDATE "Orders"
SET "State" = (CASE "the status" WHEN E'it isn''t \\n "due"' THEN E'it''s "due" \\ soon'::"Order State" WHEN 'größer' THEN 'größer'::"Order State" WHEN 'select' THEN 'select'::"Order State" WHEN '100 %' THEN '100 %'::"Order State" WHEN '$belay$' THEN '$belay$'::"Order State" END);

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE "Orders" ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = '"Orders"'::regclass AND attname = 'the status';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = '"Orders"'::regclass AND attname = 'State';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      '"Orders"',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      '"Orders"', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
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

CREATE FUNCTION "belay_sync_0002_rename_Orders_State"() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay2$
#variable_conflict use_column
DECLARE
  belay_up "Order ""Status""";
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW."State"), ROW(OLD."State"));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW."the status"), ROW(OLD."the status"));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (CASE "State" WHEN E'it''s "due" \\ soon' THEN E'it isn''t \\n "due"'::"Order ""Status""" WHEN 'größer' THEN 'größer'::"Order ""Status""" WHEN 'select' THEN 'select'::"Order ""Status""" WHEN '100 %' THEN '100 %'::"Order ""Status""" WHEN '$belay$' THEN '$belay$'::"Order ""Status""" END) INTO belay_up FROM (SELECT NEW."State" AS "State") AS "Orders";
    IF TG_OP = 'INSERT' THEN
      IF NEW."the status" IS NULL THEN
        NEW."the status" := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW."the status"), ROW(belay_up)) THEN
        SELECT (CASE "the status" WHEN E'it isn''t \\n "due"' THEN E'it''s "due" \\ soon'::"Order State" WHEN 'größer' THEN 'größer'::"Order State" WHEN 'select' THEN 'select'::"Order State" WHEN '100 %' THEN '100 %'::"Order State" WHEN '$belay$' THEN '$belay$'::"Order State" END) INTO NEW."State" FROM (SELECT NEW."the status" AS "the status") AS "Orders";
      END IF;
    ELSIF belay_old_changed THEN
      NEW."the status" := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW."the status"), ROW(belay_up)) THEN
        SELECT (CASE "the status" WHEN E'it isn''t \\n "due"' THEN E'it''s "due" \\ soon'::"Order State" WHEN 'größer' THEN 'größer'::"Order State" WHEN 'select' THEN 'select'::"Order State" WHEN '100 %' THEN '100 %'::"Order State" WHEN '$belay$' THEN '$belay$'::"Order State" END) INTO NEW."State" FROM (SELECT NEW."the status" AS "the status") AS "Orders";
      END IF;
    ELSIF NEW."the status" IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW."the status" := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay2$;

CREATE TRIGGER "zz_belay_insert_0002_rename_Orders_State"
  BEFORE INSERT ON "Orders"
  FOR EACH ROW
  EXECUTE FUNCTION "belay_sync_0002_rename_Orders_State"();

CREATE TRIGGER "zz_belay_update_0002_rename_Orders_State"
  BEFORE UPDATE ON "Orders"
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW."State"), ROW(OLD."State"))
    OR NEW."the status" IS NULL
    OR ((OLD."the status" IS NULL OR pg_catalog.record_image_ne(ROW(NEW."the status"), ROW(OLD."the status")))
      AND pg_catalog.record_image_ne(ROW(NEW."the status"), ROW(CAST(CASE NEW."State" WHEN E'it''s "due" \\ soon' THEN E'it isn''t \\n "due"'::"Order ""Status""" WHEN 'größer' THEN 'größer'::"Order ""Status""" WHEN 'select' THEN 'select'::"Order ""Status""" WHEN '100 %' THEN '100 %'::"Order ""Status""" WHEN '$belay$' THEN '$belay$'::"Order ""Status""" END AS "Order ""Status""")))))
  EXECUTE FUNCTION "belay_sync_0002_rename_Orders_State"();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_rename' AND unit = '01_contract_rename';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V5__contract_rename_01_contract_rename.sql';

COMMIT;
