-- Way back of 0002_remove, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT "orders_History_not_it's ""due"" \ soon";

ALTER TABLE orders
  ADD CONSTRAINT "orders_History_not_it's ""due"" \ soon" CHECK (E'it''s "due" \\ soon' <> ALL ("History")) NOT VALID;

ALTER TABLE orders DROP CONSTRAINT "orders_state_not_it's ""due"" \ soon";

ALTER TABLE orders
  ADD CONSTRAINT "orders_state_not_it's ""due"" \ soon" CHECK (state <> E'it''s "due" \\ soon') NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_remove' AND unit = '09_backfill_validate_orders';
