-- Way back of 0025_describe_transactions, EXPAND: Comment on transactions
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  COMMENT ON TABLE transactions IS NULL;
END
$migration$;
