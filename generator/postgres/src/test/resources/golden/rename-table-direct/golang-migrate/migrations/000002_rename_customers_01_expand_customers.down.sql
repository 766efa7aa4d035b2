-- Way back of 0002_rename_customers, EXPAND: Rename customers to clients
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE clients RENAME TO customers;
