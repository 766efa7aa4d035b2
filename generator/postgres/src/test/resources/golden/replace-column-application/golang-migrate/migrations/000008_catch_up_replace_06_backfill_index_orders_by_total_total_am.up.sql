-- 0003_catch_up_replace, BACKFILL: Build the index Orders by total_total Amount on Orders
-- Locks: SHARE UPDATE EXCLUSIVE on Orders.
-- Reads every row of Orders.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE INDEX CONCURRENTLY IF NOT EXISTS "Orders by total_total Amount" ON "Orders" ("total Amount");
