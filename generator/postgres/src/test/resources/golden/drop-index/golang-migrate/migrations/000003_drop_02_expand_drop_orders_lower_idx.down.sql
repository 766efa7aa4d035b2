-- Way back of 0002_drop, EXPAND: Drop the index orders_lower_idx
-- Loses nothing. Everything is as it was.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_lower_idx ON orders ((lower(name)));
