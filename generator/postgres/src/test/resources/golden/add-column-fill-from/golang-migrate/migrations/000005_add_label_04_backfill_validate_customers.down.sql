-- Way back of 0002_add_label, BACKFILL: Validate the rows of customers while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP CONSTRAINT customers_label_not_null_proof;

ALTER TABLE customers
  ADD CONSTRAINT customers_label_not_null_proof CHECK (label IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_add_label' AND unit = '04_backfill_validate_customers';
