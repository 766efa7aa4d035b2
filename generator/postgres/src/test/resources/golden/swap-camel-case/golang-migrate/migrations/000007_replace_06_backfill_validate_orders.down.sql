-- Way back of 0002_replace, BACKFILL: Validate the rows of Orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Orders" DROP CONSTRAINT "Few lines_line count";

ALTER TABLE "Orders" ADD CONSTRAINT "Few lines_line count" CHECK ("line count" < 100) NOT VALID;

ALTER TABLE "Orders" DROP CONSTRAINT "Orders_sellerNameText_not_null_proof";

ALTER TABLE "Orders"
  ADD CONSTRAINT "Orders_sellerNameText_not_null_proof" CHECK ("sellerNameText" IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '06_backfill_validate_orders';
