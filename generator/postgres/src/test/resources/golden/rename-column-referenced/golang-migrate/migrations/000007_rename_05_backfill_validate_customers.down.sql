-- Way back of 0002_rename, BACKFILL: Validate the rows of customers while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP CONSTRAINT customers_short_code_not_null_proof;

ALTER TABLE customers
  ADD CONSTRAINT customers_short_code_not_null_proof CHECK (short_code IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '05_backfill_validate_customers';
