-- Way back of 0002_index, EXPAND: Create the index orders_total_idx
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP INDEX orders_total_idx;
