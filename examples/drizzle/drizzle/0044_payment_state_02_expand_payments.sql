-- 0014_payment_state, EXPAND: Add payments.state
-- Locks: ACCESS EXCLUSIVE on payments.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE payments ADD COLUMN state payment_state DEFAULT 'paid' NOT NULL;
--> statement-breakpoint
ALTER TABLE payments ALTER COLUMN state SET DEFAULT 'pending';
