-- 0025_transaction_method_by_client, EXPAND: Drop the default of transactions.method
-- Locks: ACCESS EXCLUSIVE on transactions.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE transactions ALTER COLUMN method DROP DEFAULT;
