-- 0002_statistics, EXPAND: Run the author's SQL
-- Locks: those of the author's own SQL, which only a rehearsal can tell.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE STATISTICS customers_stats ON name, email FROM customers;
