-- Way back of 0003_catch_up_replace, BACKFILL: Let Orders.totalCents be left out
-- Refuses while rows are in the way. Refused while rows of Orders hold NULL in totalCents. Refused while rows
-- of Orders were written in total Amount alone. Refuses while rows are there for which Orders.totalCents
-- cannot be computed.
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
--   SELECT count(*) FROM "Orders" WHERE ("totalCents" IS NULL) OR (CASE WHEN pg_temp."belay_uncomputable_Orders_totalCents_c80cd806"("total Amount") THEN false ELSE pg_catalog.record_image_ne(ROW("total Amount"), ROW(CAST(("totalCents" / 100.0) AS numeric(12,2)))) AND pg_catalog.record_image_ne(ROW("totalCents"), ROW(CAST(((coalesce("total Amount", 0) * 100)::integer) AS integer))) END) OR (pg_temp."belay_uncomputable_Orders_totalCents_c80cd806"("total Amount"));

DO $belay2$
BEGIN
  SET LOCAL lock_timeout = '2s';
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
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  #variable_conflict use_column
  DECLARE
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM "Orders"
    WHERE pg_catalog.record_image_ne(ROW("total Amount"), ROW(CAST(("totalCents" / 100.0) AS numeric(12,2)))) AND pg_catalog.record_image_ne(ROW("totalCents"), ROW(CAST(((coalesce("total Amount", 0) * 100)::integer) AS integer)));
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of Orders were written in total Amount alone; set totalCents to what the down expression makes of it in them before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  #variable_conflict use_column
  DECLARE
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM "Orders"
    WHERE "totalCents" IS NULL;
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of Orders hold NULL in totalCents; give them a value before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders" DROP CONSTRAINT IF EXISTS "Orders_totalCents_not_null_proof";
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders"
    ADD CONSTRAINT "Orders_totalCents_not_null_proof" CHECK ("totalCents" IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE "Orders" VALIDATE CONSTRAINT "Orders_totalCents_not_null_proof";
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders" ALTER COLUMN "totalCents" SET NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders" DROP CONSTRAINT "Orders_totalCents_not_null_proof";
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders" DROP CONSTRAINT IF EXISTS "Not negative";
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders" ADD CONSTRAINT "Not negative" CHECK ("totalCents" >= 0) NOT VALID;
  COMMIT;
  ALTER TABLE "Orders" VALIDATE CONSTRAINT "Not negative";
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '10_backfill_loosen_totalcents';
  COMMIT;
END
$belay2$;
