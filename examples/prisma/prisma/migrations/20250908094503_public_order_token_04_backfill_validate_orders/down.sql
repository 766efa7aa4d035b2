-- Way back of 0013_public_order_token, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "orders" DROP CONSTRAINT "orders_token_not_null_proof";

  -- AlterTable
  ALTER TABLE "orders" ADD CONSTRAINT "orders_token_not_null_proof" CHECK (token IS NOT NULL) NOT VALID;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0013_public_order_token' AND unit = '04_backfill_validate_orders';
END
$migration$;
