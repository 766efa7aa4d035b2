-- Way back of 0002_statistics, EXPAND: Run the author's SQL
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP STATISTICS customers_stats;
