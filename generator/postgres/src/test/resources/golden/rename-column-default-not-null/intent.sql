ALTER TABLE customers RENAME COLUMN changed TO touched;
