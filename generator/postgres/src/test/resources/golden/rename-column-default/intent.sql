ALTER TABLE customers RENAME COLUMN state TO status;
