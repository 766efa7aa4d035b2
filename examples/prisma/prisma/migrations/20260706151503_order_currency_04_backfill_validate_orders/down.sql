-- Way back of 0023_order_currency, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- DropForeignKey
  ALTER TABLE "orders" DROP CONSTRAINT "orders_currency_fkey";

  -- AddForeignKey
  ALTER TABLE "orders" ADD CONSTRAINT "orders_currency_fkey" FOREIGN KEY ("currency") REFERENCES "currencies"("code") ON DELETE NO ACTION ON UPDATE NO ACTION NOT VALID;
END
$migration$;
