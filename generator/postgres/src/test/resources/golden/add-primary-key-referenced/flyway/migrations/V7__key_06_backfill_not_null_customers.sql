-- 0002_key, BACKFILL: Forbid NULL in customers on the validated proof
-- Locks: ACCESS EXCLUSIVE on customers.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers ALTER COLUMN id SET NOT NULL;

ALTER TABLE customers DROP CONSTRAINT customers_id_not_null_proof;

ALTER TABLE customers ADD CONSTRAINT customers_pkey PRIMARY KEY USING INDEX customers_pkey;
