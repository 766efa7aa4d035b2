-- Way back of 0002_drop, EXPAND: Drop the index orders_name_idx
-- Loses nothing. Everything is as it was.

CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_name_idx ON orders (name);
