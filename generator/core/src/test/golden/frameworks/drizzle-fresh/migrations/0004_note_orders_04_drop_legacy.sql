-- 0012_note_orders, CONTRACT: Drop orders.legacy
-- Locks: ACCESS EXCLUSIVE on orders.
-- Clients of the previous release fail until they are replaced.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
ALTER TABLE orders DROP COLUMN legacy;
