-- Way back of 0025_describe_transactions, EXPAND: Comment on orders.channel
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  COMMENT ON COLUMN orders.channel IS NULL;
END
$migration$;
