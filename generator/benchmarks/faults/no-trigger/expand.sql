SET lock_timeout = '300ms';
ALTER TABLE customers ADD COLUMN full_name text;
