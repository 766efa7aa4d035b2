-- Way back of 0004_revert_drop, EXPAND: Add orders.legacy; add orders.other
-- Loses writes made since. The values written into orders.legacy are lost. The values written into
-- orders.other are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE (legacy IS NOT NULL) OR (other IS NOT NULL);

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP COLUMN other;

ALTER TABLE orders DROP COLUMN legacy;
