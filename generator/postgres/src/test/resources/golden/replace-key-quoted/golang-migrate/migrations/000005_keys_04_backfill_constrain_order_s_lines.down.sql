-- Way back of 0002_keys, BACKFILL: Constrain new writes of Order's "Lines"
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Order's ""Lines""" DROP CONSTRAINT "E-Mail of user";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_keys' AND unit = '04_backfill_constrain_order_s_lines';
