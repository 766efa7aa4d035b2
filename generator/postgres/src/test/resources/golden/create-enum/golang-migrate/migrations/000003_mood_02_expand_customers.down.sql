-- Way back of 0002_mood, EXPAND: Add customers.mood
-- Loses writes made since. The values written into customers.mood are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE mood IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP COLUMN mood;
