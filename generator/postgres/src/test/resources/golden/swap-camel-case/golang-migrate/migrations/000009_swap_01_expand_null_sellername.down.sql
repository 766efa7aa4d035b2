-- Way back of 0003_swap, EXPAND: Let Orders.sellerName be NULL where a value does not fit
-- Refuses while rows are in the way. Refused while rows of Orders hold NULL in sellerName.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM "Orders" WHERE "sellerName" IS NULL;

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
    WHERE "sellerName" IS NULL;
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of Orders hold NULL in sellerName; give them a value before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders" DROP CONSTRAINT IF EXISTS "Orders_sellerName_not_null_proof";
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders"
    ADD CONSTRAINT "Orders_sellerName_not_null_proof" CHECK ("sellerName" IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE "Orders" VALIDATE CONSTRAINT "Orders_sellerName_not_null_proof";
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders" ALTER COLUMN "sellerName" SET NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders" DROP CONSTRAINT "Orders_sellerName_not_null_proof";
  COMMIT;
END
$belay2$;
