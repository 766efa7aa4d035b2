-- 0003_create_orders, EXPAND: Reference other tables from order_items
-- Locks: SHARE ROW EXCLUSIVE on order_items, orders.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).
-- Reads every row of order_items.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '300ms';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE order_items
  ADD CONSTRAINT order_items_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE;
