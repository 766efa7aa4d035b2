-- 0003_swap, EXPAND: Build the index parts_id_big_key_spare, from which the primary key can go back
-- Locks: SHARE UPDATE EXCLUSIVE on parts.
-- Reads every row of parts.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS parts_id_big_key_spare ON parts (id_big);
