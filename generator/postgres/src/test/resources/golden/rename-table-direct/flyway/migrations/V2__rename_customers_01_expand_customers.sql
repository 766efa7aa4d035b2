-- 0002_rename_customers, EXPAND: Rename customers to clients
-- Locks: ACCESS EXCLUSIVE on customers.
-- Clients of the previous release fail until they are replaced.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers RENAME TO clients;
