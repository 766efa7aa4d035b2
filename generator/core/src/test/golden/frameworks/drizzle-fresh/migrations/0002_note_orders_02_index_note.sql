-- 0012_note_orders, EXPAND: Index orders.note
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.
-- Runs outside of a transaction.
COMMIT;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx ON orders (note);
--> statement-breakpoint
START TRANSACTION;
