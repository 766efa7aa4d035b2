-- 0003_use_legacy, EXPAND: Comment on legacy_orders
-- Locks: SHARE UPDATE EXCLUSIVE on legacy_orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

COMMENT ON TABLE legacy_orders IS 'Taken over';
