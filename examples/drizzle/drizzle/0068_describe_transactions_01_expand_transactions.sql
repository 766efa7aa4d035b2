-- 0025_describe_transactions, EXPAND: Comment on transactions
-- Locks: SHARE UPDATE EXCLUSIVE on transactions.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
COMMENT ON TABLE transactions IS 'Money that came in for orders, or went back.';
