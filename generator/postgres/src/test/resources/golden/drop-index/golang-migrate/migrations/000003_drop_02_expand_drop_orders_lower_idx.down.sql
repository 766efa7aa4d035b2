-- Way back of 0002_drop, EXPAND: Drop the index orders_lower_idx
-- Refuses while rows are in the way. Refused while duplicates are there.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE ((lower(name))) IN (SELECT (lower(name)) FROM orders GROUP BY (lower(name)) HAVING count(*) > 1);

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_lower_idx ON orders ((lower(name)));
