-- Way back of 0002_remove, BACKFILL: Validate the rows of invoices while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE invoices DROP CONSTRAINT "invoices_state_not_it's ""due"" \ soon";

ALTER TABLE invoices
  ADD CONSTRAINT "invoices_state_not_it's ""due"" \ soon" CHECK (state <> E'it''s "due" \\ soon') NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_remove' AND unit = '08_backfill_validate_invoices';
