-- 0012_note_orders, BACKFILL: Fill orders.note
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.
-- Runs outside of a transaction.
COMMIT;
--> statement-breakpoint
DO $$ BEGIN UPDATE orders SET note = '' WHERE note IS NULL; COMMIT; END $$;
--> statement-breakpoint
START TRANSACTION;
