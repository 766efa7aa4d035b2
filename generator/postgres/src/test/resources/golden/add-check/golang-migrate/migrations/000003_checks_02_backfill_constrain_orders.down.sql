-- Way back of 0002_checks, BACKFILL: Constrain new writes of orders
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT not_overpaid;

ALTER TABLE orders DROP CONSTRAINT orders_total_check;
