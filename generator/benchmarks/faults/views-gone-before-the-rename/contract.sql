SET lock_timeout = '300ms';
DROP VIEW after_0002_change.customers;
-- next transaction
SELECT pg_sleep(0.2);
-- next transaction
ALTER TABLE customers RENAME COLUMN email TO mail;
