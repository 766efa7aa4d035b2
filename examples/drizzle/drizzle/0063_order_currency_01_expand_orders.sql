-- 0023_order_currency, EXPAND: Add orders.currency; add orders.channel
-- Locks: ACCESS EXCLUSIVE on orders.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE orders ADD COLUMN currency text DEFAULT 'EUR' NOT NULL;
--> statement-breakpoint
ALTER TABLE orders ADD COLUMN channel text DEFAULT 'web';
