-- Way back of 0002_key, BACKFILL: Validate the rows of customers while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP CONSTRAINT customers_id_not_null_proof;

ALTER TABLE customers ADD CONSTRAINT customers_id_not_null_proof CHECK (id IS NOT NULL) NOT VALID;
