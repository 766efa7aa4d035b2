-- 0023_order_currency, BACKFILL: Hold new writes of orders to what they reference
-- Locks: SHARE ROW EXCLUSIVE on currencies, orders.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '300ms';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE orders
  ADD CONSTRAINT orders_currency_fkey FOREIGN KEY (currency) REFERENCES currencies (code) NOT VALID;
