-- 0013_native, EXPAND: Index orders
-- Locks nothing that was there before.
-- Runs outside of a transaction.
COMMIT;
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
--> statement-breakpoint
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx
  ON orders (note, (lower(note || ':x')), total DESC NULLS LAST) INCLUDE (state) NULLS NOT DISTINCT WHERE state <> 'open';
--> statement-breakpoint
START TRANSACTION;
