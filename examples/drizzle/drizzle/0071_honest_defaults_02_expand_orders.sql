-- 0026_honest_defaults, EXPAND: Drop the default of orders.channel; drop the default of orders.currency
-- Locks: ACCESS EXCLUSIVE on orders.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE orders ALTER COLUMN channel DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE orders ALTER COLUMN currency DROP DEFAULT;
