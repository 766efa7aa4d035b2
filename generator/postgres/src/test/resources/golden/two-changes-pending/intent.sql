ALTER TABLE customers RENAME COLUMN name TO full_name;
ALTER TABLE customers RENAME COLUMN email TO mail;
ALTER TABLE orders RENAME TO purchases;
UPDATE purchases SET status = 'new' WHERE status IS NULL;
ALTER TABLE purchases ALTER COLUMN status SET NOT NULL;
