-- The label stays in the type: PostgreSQL cannot remove it.
UPDATE orders SET state = 'open' WHERE state = E'it''s "due" \\ soon';
UPDATE orders SET "History" = array_replace("History", E'it''s "due" \\ soon', 'open');
UPDATE invoices SET state = 'open' WHERE state = E'it''s "due" \\ soon';
ALTER TABLE orders ADD CONSTRAINT "orders_state_not_it's ""due"" \ soon" CHECK (state <> E'it''s "due" \\ soon');
ALTER TABLE orders ADD CONSTRAINT "orders_History_not_it's ""due"" \ soon"
  CHECK (E'it''s "due" \\ soon' <> ALL ("History"));
ALTER TABLE invoices ADD CONSTRAINT "invoices_state_not_it's ""due"" \ soon" CHECK (state <> E'it''s "due" \\ soon');
