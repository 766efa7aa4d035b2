ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,2) USING total / 100.0;
ALTER TABLE orders RENAME COLUMN total TO amount;
UPDATE orders SET status = 'new' WHERE status IS NULL;
ALTER TABLE orders ALTER COLUMN status SET NOT NULL, ADD COLUMN channel text NOT NULL DEFAULT 'web', DROP COLUMN legacy;
ALTER TABLE orders ALTER COLUMN channel DROP DEFAULT;
ALTER TABLE customers RENAME TO clients;
DROP TABLE visits;
