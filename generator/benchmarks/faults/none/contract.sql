SET lock_timeout = '300ms';
DROP TRIGGER IF EXISTS zz_sync_names ON customers;
DROP FUNCTION IF EXISTS sync_names();
ALTER TABLE customers DROP COLUMN name;
