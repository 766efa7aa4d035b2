-- 0002_keys, BACKFILL: Build the index Order's "Lines"_the $belay$ %s {key}_pkey on Order's "Lines"
-- Locks: SHARE UPDATE EXCLUSIVE on Order's "Lines".
-- Reads every row of Order's "Lines".
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "Order's ""Lines""_the $belay$ %s {key}_pkey"
  ON "Order's ""Lines""" ("the $belay$ %s {key}");
