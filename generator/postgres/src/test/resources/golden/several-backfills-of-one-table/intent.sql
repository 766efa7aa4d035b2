ALTER TABLE orders RENAME COLUMN code TO reference;
ALTER TABLE orders RENAME COLUMN note TO remark;
UPDATE orders SET status = coalesce(status, 'open'), lines = coalesce(lines, 1), total = greatest(total, 0);
ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
