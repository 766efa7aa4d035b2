-- Way back of 0004_contract_split, CONTRACT: Drop what 0002_split kept alive
-- Refuses while rows are in the way. Refuses while rows are there for which od"d ta;ble.a"b \ $$ 'x cannot be
-- computed. A transaction whose snapshot is older than the way back reads NULL in od"d ta;ble.a"b \ $$ 'x:
-- what reads it again starts afterwards.
-- The rows concerned, to be counted before:
--   CREATE OR REPLACE FUNCTION pg_temp."belay_uncomputable_od""d ta;ble_a""b \ $$ 'x_faec8888"(text, text) RETURNS boolean LANGUAGE plpgsql AS
--   $belay$
--   #variable_conflict use_column
--   BEGIN
--     DECLARE
--       belay_value text := (SELECT (CASE WHEN num_nonnulls("%s {{ new }} ?", "order") > 0 THEN CASE WHEN "%s {{ new }} ?" IS NULL THEN "order" ELSE "%s {{ new }} ?" || '|' || coalesce("order", '') END END) FROM (SELECT $1 AS "%s {{ new }} ?", $2 AS "order") AS "od""d ta;ble");
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
--   SELECT count(*) FROM "od""d ta;ble" WHERE pg_temp."belay_uncomputable_od""d ta;ble_a""b \ $$ 'x_faec8888"("%s {{ new }} ?", "order");

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE "od""d ta;ble" IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM "od""d ta;ble" LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table od"d ta;ble has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_split: it goes back in batches.';
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
    FOR belay_row IN SELECT (CASE WHEN num_nonnulls("%s {{ new }} ?", "order") > 0 THEN CASE WHEN "%s {{ new }} ?" IS NULL THEN "order" ELSE "%s {{ new }} ?" || '|' || coalesce("order", '') END END) AS belay_computed FROM "od""d ta;ble" LOOP
      DECLARE
        belay_value text := belay_row.belay_computed;
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
      FOR belay_row IN SELECT "%s {{ new }} ?" AS belay_read_1, "order" AS belay_read_2, "i d"::text AS belay_key_1 FROM "od""d ta;ble" LOOP
        BEGIN
          DECLARE
            belay_value text := (SELECT (CASE WHEN num_nonnulls("%s {{ new }} ?", "order") > 0 THEN CASE WHEN "%s {{ new }} ?" IS NULL THEN "order" ELSE "%s {{ new }} ?" || '|' || coalesce("order", '') END END) FROM (SELECT belay_row.belay_read_1 AS "%s {{ new }} ?", belay_row.belay_read_2 AS "order") AS "od""d ta;ble");
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
    RAISE EXCEPTION E'[computed-fails] % rows of od"d ta;ble have no value for a"b \\ $$ ''x, first where i d is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
END
$belay$;

ALTER TABLE "od""d ta;ble" ADD COLUMN "a""b \ $$ 'x" text;

UPDATE "od""d ta;ble"
SET "a""b \ $$ 'x" = (CASE WHEN num_nonnulls("%s {{ new }} ?", "order") > 0 THEN CASE WHEN "%s {{ new }} ?" IS NULL THEN "order" ELSE "%s {{ new }} ?" || '|' || coalesce("order", '') END END);

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE "od""d ta;ble" ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = '"od""d ta;ble"'::regclass AND attname = '%s {{ new }} ?';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = '"od""d ta;ble"'::regclass AND attname = E'a"b \\ $$ ''x';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      '"od""d ta;ble"',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      '"od""d ta;ble"', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
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

CREATE FUNCTION "belay_sync_0002_split_od""d ta;ble_a""b \ $$ 'x"() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up_1 text;
  belay_up_2 text;
  belay_down text;
BEGIN
  SELECT (CASE WHEN "a""b \ $$ 'x" IS NOT NULL THEN CASE WHEN strpos("a""b \ $$ 'x", '|') > 0 THEN split_part("a""b \ $$ 'x", '|', 1) END END), (CASE WHEN "a""b \ $$ 'x" IS NOT NULL THEN substr("a""b \ $$ 'x", strpos("a""b \ $$ 'x", '|') + 1) END) INTO belay_up_1, belay_up_2 FROM (SELECT NEW."a""b \ $$ 'x" AS "a""b \ $$ 'x") AS "od""d ta;ble";
  IF NOT pg_catalog.record_image_ne(ROW(NEW."%s {{ new }} ?", NEW."order"), ROW(belay_up_1, belay_up_2)) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT (CASE WHEN num_nonnulls("%s {{ new }} ?", "order") > 0 THEN CASE WHEN "%s {{ new }} ?" IS NULL THEN "order" ELSE "%s {{ new }} ?" || '|' || coalesce("order", '') END END) INTO belay_down FROM (SELECT NEW."%s {{ new }} ?" AS "%s {{ new }} ?", NEW."order" AS "order") AS "od""d ta;ble";
    IF NOT pg_catalog.record_image_ne(ROW(NEW."a""b \ $$ 'x"), ROW(belay_down)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION E'[old-column-alone] A write of "od"d ta;ble.a"b \\ $$ ''x" left "%%s {{ new }} ?" and "order" behind, which releases read since 0002_split.'
  USING ERRCODE = 'integrity_constraint_violation',
    DETAIL = E'A release that knows a"b \\ $$ ''x alone is still running, or a statement of the one that writes both leaves %s {{ new }} ? and order out.',
    HINT = E'Write both in one statement, "%s {{ new }} ?" as CASE WHEN "a""b \\ $$ ''x" IS NOT NULL THEN CASE WHEN strpos("a""b \\ $$ ''x", ''|'') > 0 THEN split_part("a""b \\ $$ ''x", ''|'', 1) END END and "order" as CASE WHEN "a""b \\ $$ ''x" IS NOT NULL THEN substr("a""b \\ $$ ''x", strpos("a""b \\ $$ ''x", ''|'') + 1) END.',
    SCHEMA = 'public',
    TABLE = 'od"d ta;ble',
    COLUMN = E'a"b \\ $$ ''x',
    CONSTRAINT = TG_NAME;
END
$belay$;

CREATE TRIGGER "zz_belay_insert_0002_split_od""d ta;ble_a""b \ $$ 'x"
  BEFORE INSERT ON "od""d ta;ble"
  FOR EACH ROW
  WHEN (num_nonnulls(NEW."%s {{ new }} ?", NEW."order") = 0 AND NEW."a""b \ $$ 'x" IS NOT NULL)
  EXECUTE FUNCTION "belay_sync_0002_split_od""d ta;ble_a""b \ $$ 'x"();

CREATE TRIGGER "zz_belay_update_0002_split_od""d ta;ble_a""b \ $$ 'x"
  BEFORE UPDATE ON "od""d ta;ble"
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW."a""b \ $$ 'x"), ROW(OLD."a""b \ $$ 'x")) AND NOT pg_catalog.record_image_ne(ROW(NEW."%s {{ new }} ?", NEW."order"), ROW(OLD."%s {{ new }} ?", OLD."order")))
  EXECUTE FUNCTION "belay_sync_0002_split_od""d ta;ble_a""b \ $$ 'x"();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_contract_split' AND unit = '01_contract_split';
