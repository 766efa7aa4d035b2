-- 0003_catch_up_split, BACKFILL: Validate the rows of customers while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on customers.
-- Reads every row of customers.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers VALIDATE CONSTRAINT customers_first_name_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_split', '05_backfill_validate_customers', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
