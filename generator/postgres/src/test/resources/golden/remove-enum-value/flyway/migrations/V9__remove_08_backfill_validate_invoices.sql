-- 0002_remove, BACKFILL: Validate the rows of invoices while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on invoices.
-- Reads every row of invoices.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE invoices VALIDATE CONSTRAINT "invoices_state_not_it's ""due"" \ soon";

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_remove', '08_backfill_validate_invoices', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
