-- 0015_refunded_payments, EXPAND: Add the label refunded to payment_state
-- Locks nothing that was there before.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TYPE payment_state ADD VALUE IF NOT EXISTS 'refunded' AFTER 'paid';
