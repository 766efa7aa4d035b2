-- 0026_honest_defaults, EXPAND: Set the default of transactions.method
-- Locks: ACCESS EXCLUSIVE on transactions.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE transactions ALTER COLUMN method SET DEFAULT 'unknown';
