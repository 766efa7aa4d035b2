-- Way back of 0002_replace, EXPAND: Add orders.code_number and keep it equal to code
-- Loses writes made since. Of what the next release wrote into orders.code_number, code keeps what the down
-- expression makes of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE code_number IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_replace_orders_code ON orders;

DROP TRIGGER zz_belay_update_0002_replace_orders_code ON orders;

DROP FUNCTION belay_sync_0002_replace_orders_code();

ALTER TABLE orders DROP COLUMN code_number;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '01_expand_orders';
