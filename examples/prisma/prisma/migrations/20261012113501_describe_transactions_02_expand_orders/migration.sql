-- 0025_describe_transactions, EXPAND: Comment on orders.channel
-- Locks: SHARE UPDATE EXCLUSIVE on orders.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  COMMENT ON COLUMN orders.channel IS 'Where the customer ordered; web until 2026.';
END
$migration$;
