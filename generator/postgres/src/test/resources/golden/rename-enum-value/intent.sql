ALTER TYPE order_state RENAME TO order_status;
ALTER TYPE order_status RENAME VALUE 'canceled' TO 'cancelled';
ALTER TABLE orders RENAME COLUMN state TO status;
ALTER TABLE orders RENAME CONSTRAINT orders_paid_noted TO orders_paid_noted_status;
ALTER INDEX orders_state_idx RENAME TO orders_status_idx;
ALTER INDEX orders_open_idx RENAME TO orders_open_idx_status;
ALTER TABLE returns RENAME COLUMN ended TO outcome;
