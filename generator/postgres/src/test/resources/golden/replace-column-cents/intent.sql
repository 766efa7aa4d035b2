ALTER TABLE orders DROP CONSTRAINT orders_total_check;
ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,2) USING total / 100.0;
ALTER TABLE orders RENAME COLUMN total TO amount;
ALTER TABLE orders ADD CONSTRAINT orders_amount_check CHECK (amount >= 0);
ALTER INDEX orders_total_idx RENAME TO orders_amount_idx;
COMMENT ON COLUMN orders.amount IS 'in euro';
