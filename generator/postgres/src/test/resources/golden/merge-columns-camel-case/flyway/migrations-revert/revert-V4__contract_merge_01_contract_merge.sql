-- Way back of 0003_contract_merge, CONTRACT: Drop what 0002_merge kept alive
-- Does not bring back what was overwritten or dropped. Refuses while rows are there for which
-- MarketStalls.mapX cannot be computed. Refuses while rows are there for which MarketStalls.mapY cannot be
-- computed. The old values of MarketStalls.mapX and MarketStalls.mapY come back as far as the down
-- expressions rebuild them. A transaction whose snapshot is older than the way back reads NULL in
-- MarketStalls.mapX and MarketStalls.mapY: what reads it again starts afterwards.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM "MarketStalls" WHERE "mapPlace" IS NOT NULL;
-- Undoes V4__contract_merge_01_contract_merge.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V4__contract_merge_01_contract_merge.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__contract_merge_01_contract_merge.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE "MarketStalls" IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM "MarketStalls" LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table MarketStalls has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_merge: it goes back in batches.';
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
    FOR belay_row IN SELECT (CASE WHEN "mapPlace" IS NOT NULL THEN "mapPlace"[0] END) AS belay_computed FROM "MarketStalls" LOOP
      DECLARE
        belay_value double precision := belay_row.belay_computed;
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
      FOR belay_row IN SELECT "mapPlace" AS belay_read_1, "stallId"::text AS belay_key_1 FROM "MarketStalls" LOOP
        BEGIN
          DECLARE
            belay_value double precision := (SELECT (CASE WHEN "mapPlace" IS NOT NULL THEN "mapPlace"[0] END) FROM (SELECT belay_row.belay_read_1 AS "mapPlace") AS "MarketStalls");
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
    RAISE EXCEPTION '[computed-fails] % rows of MarketStalls have no value for mapX, first where stallId is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
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
    FOR belay_row IN SELECT (CASE WHEN "mapPlace" IS NOT NULL THEN "mapPlace"[1] END) AS belay_computed FROM "MarketStalls" LOOP
      DECLARE
        belay_value double precision := belay_row.belay_computed;
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
      FOR belay_row IN SELECT "mapPlace" AS belay_read_1, "stallId"::text AS belay_key_1 FROM "MarketStalls" LOOP
        BEGIN
          DECLARE
            belay_value double precision := (SELECT (CASE WHEN "mapPlace" IS NOT NULL THEN "mapPlace"[1] END) FROM (SELECT belay_row.belay_read_1 AS "mapPlace") AS "MarketStalls");
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
    RAISE EXCEPTION '[computed-fails] % rows of MarketStalls have no value for mapY, first where stallId is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
END
$belay$;

ALTER TABLE "MarketStalls" ADD COLUMN "mapX" double precision;

ALTER TABLE "MarketStalls" ADD COLUMN "mapY" double precision;

UPDATE "MarketStalls"
SET "mapX" = (CASE WHEN "mapPlace" IS NOT NULL THEN "mapPlace"[0] END),
  "mapY" = (CASE WHEN "mapPlace" IS NOT NULL THEN "mapPlace"[1] END);

CREATE FUNCTION "belay_sync_0002_merge_MarketStalls_mapX"() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up_1 point;
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW."mapX", NEW."mapY"), ROW(OLD."mapX", OLD."mapY"));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW."mapPlace"), ROW(OLD."mapPlace"));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (CASE WHEN num_nonnulls("mapX", "mapY") > 0 THEN point(coalesce("mapX", 0), coalesce("mapY", 0)) END) INTO belay_up_1 FROM (SELECT NEW."mapX" AS "mapX", NEW."mapY" AS "mapY") AS "MarketStalls";
    IF TG_OP = 'INSERT' THEN
      IF num_nonnulls(NEW."mapPlace") = 0 THEN
        NEW."mapPlace" := belay_up_1;
      ELSIF pg_catalog.record_image_ne(ROW(NEW."mapPlace"), ROW(belay_up_1)) THEN
        SELECT (CASE WHEN "mapPlace" IS NOT NULL THEN "mapPlace"[0] END), (CASE WHEN "mapPlace" IS NOT NULL THEN "mapPlace"[1] END) INTO NEW."mapX", NEW."mapY" FROM (SELECT NEW."mapPlace" AS "mapPlace") AS "MarketStalls";
      END IF;
    ELSIF belay_old_changed THEN
      NEW."mapPlace" := belay_up_1;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old side.
      IF pg_catalog.record_image_ne(ROW(NEW."mapPlace"), ROW(belay_up_1)) THEN
        SELECT (CASE WHEN "mapPlace" IS NOT NULL THEN "mapPlace"[0] END), (CASE WHEN "mapPlace" IS NOT NULL THEN "mapPlace"[1] END) INTO NEW."mapX", NEW."mapY" FROM (SELECT NEW."mapPlace" AS "mapPlace") AS "MarketStalls";
      END IF;
    ELSIF num_nonnulls(NEW."mapPlace") = 0 THEN
      -- The backfill has not come to this row yet.
      NEW."mapPlace" := belay_up_1;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER "zz_belay_insert_0002_merge_MarketStalls_mapX"
  BEFORE INSERT ON "MarketStalls"
  FOR EACH ROW
  EXECUTE FUNCTION "belay_sync_0002_merge_MarketStalls_mapX"();

CREATE TRIGGER "zz_belay_update_0002_merge_MarketStalls_mapX"
  BEFORE UPDATE ON "MarketStalls"
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW."mapX", NEW."mapY"), ROW(OLD."mapX", OLD."mapY"))
    OR num_nonnulls(NEW."mapPlace") = 0
    OR pg_catalog.record_image_ne(ROW(NEW."mapPlace"), ROW(OLD."mapPlace")))
  EXECUTE FUNCTION "belay_sync_0002_merge_MarketStalls_mapX"();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_merge' AND unit = '01_contract_merge';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__contract_merge_01_contract_merge.sql';

COMMIT;
