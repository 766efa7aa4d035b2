-- Way back of 0026_honest_defaults, EXPAND: Set the default of transactions.method
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE transactions ALTER COLUMN method SET DEFAULT 'card';
