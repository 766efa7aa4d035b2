-- Way back of 0002_checks, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT not_overpaid;

ALTER TABLE orders ADD CONSTRAINT not_overpaid CHECK (paid <= total) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_checks' AND unit = '04_backfill_validate_orders';
