-- Way back of 0002_drop, EXPAND: Drop the index orders_lower_idx
-- Refuses while rows are in the way. Refused while duplicates are there.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_lower_idx ON orders ((lower(name)));
