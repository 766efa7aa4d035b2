ALTER TYPE order_state RENAME TO order_status;
ALTER TYPE order_status RENAME VALUE 'canceled' TO 'cancelled';
ALTER TABLE orders RENAME COLUMN state TO status;
