-- 0025_describe_transactions, EXPAND: Comment on transactions
-- Locks: SHARE UPDATE EXCLUSIVE on transactions.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  COMMENT ON TABLE transactions IS 'Money that came in for orders, or went back.';
END
$migration$;
