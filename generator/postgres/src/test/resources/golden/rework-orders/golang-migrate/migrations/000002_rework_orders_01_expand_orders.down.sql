-- Way back of 0002_rework_orders, EXPAND: Add orders.channel; add orders.token
-- Loses writes made since. The values written into orders.channel are lost. The values written into
-- orders.token are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE (channel IS NOT NULL) OR (token IS NOT NULL);

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP COLUMN token;

ALTER TABLE orders DROP COLUMN channel;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework_orders' AND unit = '01_expand_orders';
