ALTER TABLE customers ADD COLUMN note text;
ALTER TABLE customers RENAME COLUMN name TO full_name;
