-- 0002_keys, BACKFILL: Build the index E-Mail of user on Order's "Lines"
-- Locks: SHARE UPDATE EXCLUSIVE on Order's "Lines".
-- Reads every row of Order's "Lines".
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "E-Mail of user"
  ON "Order's ""Lines""" ("E-Mail", "user");
