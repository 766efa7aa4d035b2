-- Way back of 0002_keys, BACKFILL: Build the index Order's "Lines"_the $belay$ %s {key}_pkey on Order's
-- "Lines"
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS "Order's ""Lines""_the $belay$ %s {key}_pkey";
