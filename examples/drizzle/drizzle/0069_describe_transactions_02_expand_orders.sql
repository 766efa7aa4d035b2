-- 0025_describe_transactions, EXPAND: Comment on orders.channel
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
COMMENT ON COLUMN orders.channel IS 'Where the customer ordered; web until 2026.';
