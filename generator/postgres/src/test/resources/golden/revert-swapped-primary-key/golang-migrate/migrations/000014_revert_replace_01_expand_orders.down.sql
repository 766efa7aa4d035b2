-- Way back of 0005_revert_replace, EXPAND: Add orders.id_big and keep it equal to id
-- Loses writes made since. Of what the next release wrote into orders.id_big, id keeps what the down
-- expression makes of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE id_big IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0005_revert_replace_orders_id ON orders;

DROP TRIGGER zz_belay_update_0005_revert_replace_orders_id ON orders;

DROP FUNCTION belay_sync_0005_revert_replace_orders_id();

ALTER TABLE orders DROP COLUMN id_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0005_revert_replace' AND unit = '01_expand_orders';
