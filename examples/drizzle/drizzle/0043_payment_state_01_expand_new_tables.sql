-- 0014_payment_state, EXPAND: Create the enum type payment_state
-- Locks nothing that was there before.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
CREATE TYPE payment_state AS ENUM ('pending', 'paid', 'failed');
