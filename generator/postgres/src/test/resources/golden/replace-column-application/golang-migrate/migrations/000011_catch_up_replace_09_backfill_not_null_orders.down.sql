-- Way back of 0003_catch_up_replace, BACKFILL: Forbid NULL in Orders on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders" DROP CONSTRAINT IF EXISTS "Orders_total Amount_not_null_proof";
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders"
    ADD CONSTRAINT "Orders_total Amount_not_null_proof" CHECK ("total Amount" IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE "Orders" VALIDATE CONSTRAINT "Orders_total Amount_not_null_proof";
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "Orders" ALTER COLUMN "total Amount" DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '09_backfill_not_null_orders';
  COMMIT;
END
$belay$;
