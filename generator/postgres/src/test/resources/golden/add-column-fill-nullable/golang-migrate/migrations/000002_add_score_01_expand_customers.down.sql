-- Way back of 0002_add_score, EXPAND: Add customers.score
-- Loses writes made since. The values written into customers.score are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE score IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP COLUMN score;
