-- Way back of 0003_catch_up_replace, BACKFILL: Let Orders.totalCents be left out
-- Refuses while rows are in the way. Refused while rows of Orders hold NULL in totalCents. Refused while rows
-- of Orders were written in total Amount alone.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM "Orders" WHERE ("totalCents" IS NULL) OR (pg_catalog.record_image_ne(ROW("total Amount"), ROW(CAST(("totalCents" / 100.0) AS numeric(12,2)))) AND pg_catalog.record_image_ne(ROW("totalCents"), ROW(CAST(((coalesce("total Amount", 0) * 100)::integer) AS integer))));

DO $belay2$
BEGIN
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
