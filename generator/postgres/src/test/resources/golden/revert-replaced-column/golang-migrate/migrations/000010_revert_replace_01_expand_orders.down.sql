-- Way back of 0004_revert_replace, EXPAND: Add orders.total and keep it equal to amount; take orders.total as
-- it was
-- Loses writes made since. Of what the next release wrote into orders.total, amount keeps what the down
-- expression makes of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE total IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0004_revert_replace_orders_amount ON orders;

DROP TRIGGER zz_belay_update_0004_revert_replace_orders_amount ON orders;

DROP FUNCTION belay_sync_0004_revert_replace_orders_amount();

ALTER TABLE orders DROP COLUMN total;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_replace' AND unit = '01_expand_orders';
