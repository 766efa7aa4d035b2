-- Way back of 0004_revert_replace, EXPAND: Add orders.code and keep it equal to number
-- Loses writes made since. Of what the next release wrote into orders.code, number keeps what the down
-- expression makes of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE code IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0004_revert_replace_orders_number ON orders;

DROP TRIGGER zz_belay_update_0004_revert_replace_orders_number ON orders;

DROP FUNCTION belay_sync_0004_revert_replace_orders_number();

DROP FUNCTION belay_down_0004_revert_replace_orders_number(text);

DROP FUNCTION belay_up_0004_revert_replace_orders_number(integer);

ALTER TABLE orders DROP COLUMN code;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_replace' AND unit = '01_expand_orders';
