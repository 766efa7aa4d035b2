-- Everything is as it was, but for the names of what was carried there and back.
ALTER TABLE orders RENAME CONSTRAINT orders_paid_noted TO orders_paid_noted_state;
ALTER INDEX orders_open_idx RENAME TO orders_open_idx_state;
