-- Way back of 0002_checks, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT not_overpaid;

ALTER TABLE orders ADD CONSTRAINT not_overpaid CHECK (paid <= total) NOT VALID;

ALTER TABLE orders DROP CONSTRAINT orders_total_check;

ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
