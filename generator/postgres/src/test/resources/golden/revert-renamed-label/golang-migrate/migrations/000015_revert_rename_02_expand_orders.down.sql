-- Way back of 0004_revert_rename, EXPAND: Add orders.state and keep it equal to status
-- Loses writes made since. Of what the next release wrote into orders.state, status keeps what the down
-- expression makes of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE state IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0004_revert_rename_orders_status ON orders;

DROP TRIGGER zz_belay_update_0004_revert_rename_orders_status ON orders;

DROP FUNCTION belay_sync_0004_revert_rename_orders_status();

ALTER TABLE orders DROP COLUMN state;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_rename' AND unit = '02_expand_orders';
