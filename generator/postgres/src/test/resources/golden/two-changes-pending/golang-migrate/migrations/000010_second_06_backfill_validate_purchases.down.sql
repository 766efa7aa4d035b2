-- Way back of 0003_second, BACKFILL: Validate the rows of purchases while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE purchases DROP CONSTRAINT purchases_status_not_null_proof;

ALTER TABLE purchases
  ADD CONSTRAINT purchases_status_not_null_proof CHECK (status IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_second' AND unit = '06_backfill_validate_purchases';
