-- Way back of 0003_catch_up_replace, BACKFILL: Validate the rows of Orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Orders" DROP CONSTRAINT "Orders_total Amount_not_null_proof";

ALTER TABLE "Orders"
  ADD CONSTRAINT "Orders_total Amount_not_null_proof" CHECK ("total Amount" IS NOT NULL) NOT VALID;

ALTER TABLE "Orders" DROP CONSTRAINT "Not negative_total Amount";

ALTER TABLE "Orders"
  ADD CONSTRAINT "Not negative_total Amount" CHECK ("total Amount" >= 0) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '08_backfill_validate_orders';
