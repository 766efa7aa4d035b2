-- Way back of 0002_replace, BACKFILL: Constrain new writes of orders
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_total_big_not_null_proof;

ALTER TABLE orders DROP CONSTRAINT beside_total_big;

ALTER TABLE orders DROP CONSTRAINT known_or_kept_total_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '04_backfill_constrain_orders';
