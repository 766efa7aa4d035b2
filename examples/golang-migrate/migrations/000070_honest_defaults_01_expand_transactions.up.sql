-- 0026_honest_defaults, EXPAND: Set the default of transactions.method
-- Locks: ACCESS EXCLUSIVE on transactions.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE transactions ALTER COLUMN method SET DEFAULT 'unknown';
