-- 0002_remove, BACKFILL: Constrain new writes of invoices
-- Locks: ACCESS EXCLUSIVE on invoices.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE invoices
  ADD CONSTRAINT "invoices_state_not_it's ""due"" \ soon" CHECK (state <> E'it''s "due" \\ soon') NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_remove', '06_backfill_constrain_invoices', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
