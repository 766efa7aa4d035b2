-- 0012_note_orders, BACKFILL: Fill orders.note
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.
-- Runs outside of a transaction.

DO $$ BEGIN UPDATE orders SET note = '' WHERE note IS NULL; COMMIT; END $$;
