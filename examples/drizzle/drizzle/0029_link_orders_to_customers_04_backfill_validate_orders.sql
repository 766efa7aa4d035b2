-- 0010_link_orders_to_customers, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on orders; ROW SHARE on customers.
-- Reads every row of orders.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey;
