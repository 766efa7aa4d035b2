-- Way back of 0002_replace, EXPAND: Add orders.rank and keep it equal to priority
-- Loses writes made since. Of what the next release wrote into orders.rank, priority keeps what the down
-- expression makes of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE rank IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_replace_orders_priority ON orders;

DROP TRIGGER zz_belay_update_0002_replace_orders_priority ON orders;

DROP FUNCTION belay_sync_0002_replace_orders_priority();

ALTER TABLE orders ALTER COLUMN rank DROP DEFAULT;

DROP FUNCTION belay_omit_3a34c642();

ALTER TABLE orders DROP COLUMN rank;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '01_expand_orders';
