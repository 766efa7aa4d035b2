-- Way back of 0003_use_legacy, EXPAND: Comment on legacy_orders
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

COMMENT ON TABLE legacy_orders IS NULL;
