-- Way back of 0004_contract_replace, CONTRACT: Drop what 0002_replace kept alive
-- Refuses while rows are in the way. Refuses while rows are there for which Orders.totalCents cannot be
-- computed. A transaction whose snapshot is older than the way back reads NULL in Orders.totalCents: what
-- reads it again starts afterwards. Refuses while rows are there for which Orders.line count cannot be
-- computed. A transaction whose snapshot is older than the way back reads NULL in Orders.line count: what
-- reads it again starts afterwards.
-- The rows concerned, to be counted before:
--   CREATE OR REPLACE FUNCTION pg_temp."belay_uncomputable_Orders_totalCents_c80cd806"(numeric(12,2)) RETURNS boolean LANGUAGE plpgsql AS
--   $belay$
--   #variable_conflict use_column
--   BEGIN
--     DECLARE
--       belay_value integer := (SELECT ((coalesce("total Amount", 0) * 100)::integer) FROM (SELECT $1 AS "total Amount") AS "Orders");
--     BEGIN
--       RETURN false;
--     END;
--   EXCEPTION
--     WHEN syntax_error_or_access_rule_violation THEN
--       RAISE;
--     WHEN OTHERS THEN
--       RETURN true;
--   END
--   $belay$;
--   CREATE OR REPLACE FUNCTION pg_temp."belay_uncomputable_Orders_line count_1e8dfc24"(integer) RETURNS boolean LANGUAGE plpgsql AS
--   $belay$
--   #variable_conflict use_column
--   BEGIN
--     DECLARE
--       belay_value smallint := (SELECT ("lineCount"::smallint) FROM (SELECT $1 AS "lineCount") AS "Orders");
--     BEGIN
--       RETURN false;
--     END;
--   EXCEPTION
--     WHEN syntax_error_or_access_rule_violation THEN
--       RAISE;
--     WHEN OTHERS THEN
--       RETURN true;
--   END
--   $belay$;
--   SELECT count(*) FROM "Orders" WHERE (pg_temp."belay_uncomputable_Orders_totalCents_c80cd806"("total Amount")) OR (pg_temp."belay_uncomputable_Orders_line count_1e8dfc24"("lineCount"));
-- Undoes V14__contract_replace_01_contract_replace.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V14__contract_replace_01_contract_replace.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V14__contract_replace_01_contract_replace.sql'
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

DO $belay$
#variable_conflict use_column
DECLARE
  belay_row record;
  belay_failing bigint := 0;
  belay_nulls bigint := 0;
  belay_first text;
  belay_error text;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  BEGIN
    FOR belay_row IN SELECT ("lineCount"::smallint) AS belay_computed FROM "Orders" LOOP
      DECLARE
        belay_value smallint := belay_row.belay_computed;
      BEGIN
        IF belay_value IS NULL THEN
          belay_nulls := belay_nulls + 1;
        END IF;
      END;
    END LOOP;
  EXCEPTION
    WHEN syntax_error_or_access_rule_violation THEN
      RAISE;
    WHEN OTHERS THEN
      -- Row by row, to tell how many and which.
      belay_nulls := 0;
      FOR belay_row IN SELECT "lineCount" AS belay_read_1, "orderId"::text AS belay_key_1 FROM "Orders" LOOP
        BEGIN
          DECLARE
            belay_value smallint := (SELECT ("lineCount"::smallint) FROM (SELECT belay_row.belay_read_1 AS "lineCount") AS "Orders");
          BEGIN
            IF belay_value IS NULL THEN
              belay_nulls := belay_nulls + 1;
            END IF;
          END;
        EXCEPTION
          WHEN syntax_error_or_access_rule_violation THEN
            RAISE;
          WHEN OTHERS THEN
            belay_failing := belay_failing + 1;
            belay_error := coalesce(belay_error, SQLERRM);
            belay_first := coalesce(belay_first, concat_ws(', ', belay_row.belay_key_1));
        END;
      END LOOP;
  END;
  IF belay_failing > 0 THEN
    RAISE EXCEPTION '[computed-fails] % rows of Orders have no value for line count, first where orderId is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
END
$belay$;

ALTER TABLE "Orders" ADD COLUMN "line count" smallint;

UPDATE "Orders"
SET "line count" = ("lineCount"::smallint);

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

CREATE FUNCTION "belay_sync_0002_replace_Orders_line count"() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up integer;
  belay_down smallint;
BEGIN
  SELECT ("line count") INTO belay_up FROM (SELECT NEW."line count" AS "line count") AS "Orders";
  IF NOT pg_catalog.record_image_ne(ROW(NEW."lineCount"), ROW(belay_up)) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT ("lineCount"::smallint) INTO belay_down FROM (SELECT NEW."lineCount" AS "lineCount") AS "Orders";
    IF NOT pg_catalog.record_image_ne(ROW(NEW."line count"), ROW(belay_down)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '[old-column-alone] A write of "Orders.line count" left "lineCount" behind, which releases read since 0002_replace.'
  USING ERRCODE = 'integrity_constraint_violation',
    DETAIL = 'A release that knows line count alone is still running, or a statement of the one that writes both leaves lineCount out.',
    HINT = 'Write both in one statement, "lineCount" as "line count".',
    SCHEMA = 'public',
    TABLE = 'Orders',
    COLUMN = 'line count',
    CONSTRAINT = TG_NAME;
END
$belay$;

CREATE TRIGGER "zz_belay_insert_0002_replace_Orders_line count"
  BEFORE INSERT ON "Orders"
  FOR EACH ROW
  WHEN (NEW."lineCount" IS NULL AND NEW."line count" IS NOT NULL)
  EXECUTE FUNCTION "belay_sync_0002_replace_Orders_line count"();

CREATE TRIGGER "zz_belay_update_0002_replace_Orders_line count"
  BEFORE UPDATE ON "Orders"
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW."line count"), ROW(OLD."line count")) AND NOT pg_catalog.record_image_ne(ROW(NEW."lineCount"), ROW(OLD."lineCount")))
  EXECUTE FUNCTION "belay_sync_0002_replace_Orders_line count"();

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

DO $belay$
#variable_conflict use_column
DECLARE
  belay_row record;
  belay_failing bigint := 0;
  belay_nulls bigint := 0;
  belay_first text;
  belay_error text;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  BEGIN
    FOR belay_row IN SELECT ((coalesce("total Amount", 0) * 100)::integer) AS belay_computed FROM "Orders" LOOP
      DECLARE
        belay_value integer := belay_row.belay_computed;
      BEGIN
        IF belay_value IS NULL THEN
          belay_nulls := belay_nulls + 1;
        END IF;
      END;
    END LOOP;
  EXCEPTION
    WHEN syntax_error_or_access_rule_violation THEN
      RAISE;
    WHEN OTHERS THEN
      -- Row by row, to tell how many and which.
      belay_nulls := 0;
      FOR belay_row IN SELECT "total Amount" AS belay_read_1, "orderId"::text AS belay_key_1 FROM "Orders" LOOP
        BEGIN
          DECLARE
            belay_value integer := (SELECT ((coalesce("total Amount", 0) * 100)::integer) FROM (SELECT belay_row.belay_read_1 AS "total Amount") AS "Orders");
          BEGIN
            IF belay_value IS NULL THEN
              belay_nulls := belay_nulls + 1;
            END IF;
          END;
        EXCEPTION
          WHEN syntax_error_or_access_rule_violation THEN
            RAISE;
          WHEN OTHERS THEN
            belay_failing := belay_failing + 1;
            belay_error := coalesce(belay_error, SQLERRM);
            belay_first := coalesce(belay_first, concat_ws(', ', belay_row.belay_key_1));
        END;
      END LOOP;
  END;
  IF belay_failing > 0 THEN
    RAISE EXCEPTION '[computed-fails] % rows of Orders have no value for totalCents, first where orderId is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
END
$belay$;

ALTER TABLE "Orders" ADD COLUMN "totalCents" integer;

UPDATE "Orders"
SET "totalCents" = ((coalesce("total Amount", 0) * 100)::integer);

ALTER TABLE "Orders" ALTER COLUMN "totalCents" SET DEFAULT 0;

CREATE INDEX "Orders by total" ON "Orders" ("totalCents");

ALTER TABLE "Orders" ALTER COLUMN "total Amount" DROP DEFAULT;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE "Orders" ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = '"Orders"'::regclass AND attname = 'total Amount';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = '"Orders"'::regclass AND attname = 'totalCents';

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

CREATE FUNCTION "belay_sync_0002_replace_Orders_totalCents"() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up numeric(12,2);
  belay_down integer;
BEGIN
  SELECT ("totalCents" / 100.0) INTO belay_up FROM (SELECT NEW."totalCents" AS "totalCents") AS "Orders";
  IF NOT pg_catalog.record_image_ne(ROW(NEW."total Amount"), ROW(belay_up)) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT ((coalesce("total Amount", 0) * 100)::integer) INTO belay_down FROM (SELECT NEW."total Amount" AS "total Amount") AS "Orders";
    IF NOT pg_catalog.record_image_ne(ROW(NEW."totalCents"), ROW(belay_down)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '[old-column-alone] A write of "Orders.totalCents" left "total Amount" behind, which releases read since 0002_replace.'
  USING ERRCODE = 'integrity_constraint_violation',
    DETAIL = 'A release that knows totalCents alone is still running, or a statement of the one that writes both leaves total Amount out.',
    HINT = 'Write both in one statement, "total Amount" as "totalCents" / 100.0.',
    SCHEMA = 'public',
    TABLE = 'Orders',
    COLUMN = 'totalCents',
    CONSTRAINT = TG_NAME;
END
$belay$;

CREATE TRIGGER "zz_belay_insert_0002_replace_Orders_totalCents"
  BEFORE INSERT ON "Orders"
  FOR EACH ROW
  WHEN (NEW."total Amount" IS NULL AND NEW."totalCents" IS NOT NULL)
  EXECUTE FUNCTION "belay_sync_0002_replace_Orders_totalCents"();

CREATE TRIGGER "zz_belay_update_0002_replace_Orders_totalCents"
  BEFORE UPDATE ON "Orders"
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW."totalCents"), ROW(OLD."totalCents")) AND NOT pg_catalog.record_image_ne(ROW(NEW."total Amount"), ROW(OLD."total Amount")))
  EXECUTE FUNCTION "belay_sync_0002_replace_Orders_totalCents"();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_contract_replace' AND unit = '01_contract_replace';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V14__contract_replace_01_contract_replace.sql';

COMMIT;
