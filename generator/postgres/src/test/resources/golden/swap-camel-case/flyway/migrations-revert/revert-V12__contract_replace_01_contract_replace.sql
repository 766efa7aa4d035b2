-- Way back of 0004_contract_replace, CONTRACT: Drop what 0002_replace kept alive
-- Loses nothing. A transaction whose snapshot is older than the way back reads NULL in Orders.sellerNameText:
-- what reads it again starts afterwards. A transaction whose snapshot is older than the way back reads NULL
-- in Orders.line count: what reads it again starts afterwards.
-- Undoes V12__contract_replace_01_contract_replace.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V12__contract_replace_01_contract_replace.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V12__contract_replace_01_contract_replace.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

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
    RAISE EXCEPTION '[table-too-large] The table Orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_replace: it goes back in batches.';
  END IF;
END
$belay$;

CREATE FUNCTION "belay_down_0003_swap_Orders_lineCount"(integer) RETURNS smallint
LANGUAGE plpgsql
IMMUTABLE
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_result smallint;
BEGIN
  SELECT ("lineCount"::smallint) INTO belay_result FROM (SELECT $1 AS "lineCount") AS "Orders";
  RETURN belay_result;
EXCEPTION
  -- What cannot be converted is reported as NULL; every other error is the client's to see.
  WHEN data_exception OR integrity_constraint_violation THEN
    RETURN NULL;
END
$belay$;

GRANT EXECUTE ON FUNCTION "belay_down_0003_swap_Orders_lineCount"(integer) TO PUBLIC;

ALTER TABLE "Orders" ADD COLUMN "line count" smallint;

UPDATE "Orders"
SET "line count" = "belay_down_0003_swap_Orders_lineCount"("lineCount");

ALTER TABLE "Orders" ADD CONSTRAINT "Few lines" CHECK ("line count" < 100);

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE "Orders" ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = '"Orders"'::regclass AND attname = 'lineCount';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = '"Orders"'::regclass AND attname = 'line count';

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

CREATE FUNCTION "belay_sync_0003_swap_Orders_lineCount"() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up smallint;
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW."lineCount"), ROW(OLD."lineCount"));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW."line count"), ROW(OLD."line count"));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT ("belay_down_0003_swap_Orders_lineCount"("lineCount")) INTO belay_up FROM (SELECT NEW."lineCount" AS "lineCount") AS "Orders";
    IF TG_OP = 'INSERT' THEN
      IF NEW."line count" IS NULL THEN
        NEW."line count" := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW."line count"), ROW(belay_up)) THEN
        SELECT ("line count"::integer) INTO NEW."lineCount" FROM (SELECT NEW."line count" AS "line count") AS "Orders";
      END IF;
    ELSIF belay_old_changed THEN
      NEW."line count" := belay_up;
    ELSIF belay_new_changed THEN
      -- The copy of a value is no news for the column it is a copy of.
      IF pg_catalog.record_image_ne(ROW(NEW."line count"), ROW(belay_up)) THEN
        SELECT ("line count"::integer) INTO NEW."lineCount" FROM (SELECT NEW."line count" AS "line count") AS "Orders";
      END IF;
    ELSIF NEW."line count" IS NULL THEN
      -- There was no copy: the value may fit by now.
      NEW."line count" := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER "zz_belay_insert_0003_swap_Orders_lineCount"
  BEFORE INSERT ON "Orders"
  FOR EACH ROW
  EXECUTE FUNCTION "belay_sync_0003_swap_Orders_lineCount"();

CREATE TRIGGER "zz_belay_update_0003_swap_Orders_lineCount"
  BEFORE UPDATE ON "Orders"
  FOR EACH ROW
  WHEN (((NEW."lineCount" OPERATOR(pg_catalog.=) OLD."lineCount") IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW."lineCount"), ROW(OLD."lineCount")))
    OR NEW."line count" IS NULL
    OR pg_catalog.record_image_ne(ROW(NEW."line count"), ROW(OLD."line count")))
  EXECUTE FUNCTION "belay_sync_0003_swap_Orders_lineCount"();

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
    RAISE EXCEPTION '[table-too-large] The table Orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_replace: it goes back in batches.';
  END IF;
END
$belay$;

CREATE FUNCTION "belay_down_0003_swap_Orders_sellerName"(text) RETURNS character varying(40)
LANGUAGE plpgsql
IMMUTABLE
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_result character varying(40);
BEGIN
  SELECT ("sellerName") INTO belay_result FROM (SELECT $1 AS "sellerName") AS "Orders";
  RETURN belay_result;
EXCEPTION
  -- What cannot be converted is reported as NULL; every other error is the client's to see.
  WHEN data_exception OR integrity_constraint_violation THEN
    RETURN NULL;
END
$belay$;

GRANT EXECUTE ON FUNCTION "belay_down_0003_swap_Orders_sellerName"(text) TO PUBLIC;

ALTER TABLE "Orders" ADD COLUMN "sellerNameText" character varying(40);

UPDATE "Orders"
SET "sellerNameText" = "belay_down_0003_swap_Orders_sellerName"("sellerName");

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE "Orders" ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = '"Orders"'::regclass AND attname = 'sellerName';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = '"Orders"'::regclass AND attname = 'sellerNameText';

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

CREATE FUNCTION "belay_sync_0003_swap_Orders_sellerName"() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up character varying(40);
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW."sellerName"), ROW(OLD."sellerName"));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW."sellerNameText"), ROW(OLD."sellerNameText"));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT ("belay_down_0003_swap_Orders_sellerName"("sellerName")) INTO belay_up FROM (SELECT NEW."sellerName" AS "sellerName") AS "Orders";
    IF TG_OP = 'INSERT' THEN
      IF NEW."sellerNameText" IS NULL THEN
        NEW."sellerNameText" := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW."sellerNameText"), ROW(belay_up)) OR NEW."sellerName" IS NULL THEN
        SELECT ("sellerNameText") INTO NEW."sellerName" FROM (SELECT NEW."sellerNameText" AS "sellerNameText") AS "Orders";
      END IF;
    ELSIF belay_old_changed THEN
      NEW."sellerNameText" := belay_up;
    ELSIF belay_new_changed THEN
      -- The copy of a value is no news for the column it is a copy of.
      IF pg_catalog.record_image_ne(ROW(NEW."sellerNameText"), ROW(belay_up)) THEN
        SELECT ("sellerNameText") INTO NEW."sellerName" FROM (SELECT NEW."sellerNameText" AS "sellerNameText") AS "Orders";
      END IF;
    ELSIF NEW."sellerNameText" IS NULL THEN
      -- There was no copy: the value may fit by now.
      NEW."sellerNameText" := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER "zz_belay_insert_0003_swap_Orders_sellerName"
  BEFORE INSERT ON "Orders"
  FOR EACH ROW
  EXECUTE FUNCTION "belay_sync_0003_swap_Orders_sellerName"();

CREATE TRIGGER "zz_belay_update_0003_swap_Orders_sellerName"
  BEFORE UPDATE ON "Orders"
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW."sellerName"), ROW(OLD."sellerName"))
    OR NEW."sellerNameText" IS NULL
    OR pg_catalog.record_image_ne(ROW(NEW."sellerNameText"), ROW(OLD."sellerNameText")))
  EXECUTE FUNCTION "belay_sync_0003_swap_Orders_sellerName"();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_contract_replace' AND unit = '01_contract_replace';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V12__contract_replace_01_contract_replace.sql';

COMMIT;
