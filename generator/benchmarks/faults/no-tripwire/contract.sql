SET lock_timeout = '300ms';
ALTER TABLE customers DROP COLUMN name;
