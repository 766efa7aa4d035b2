-- 0023_order_currency, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on orders; ROW SHARE on currencies.
-- Reads every row of orders.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE orders VALIDATE CONSTRAINT orders_currency_fkey;
