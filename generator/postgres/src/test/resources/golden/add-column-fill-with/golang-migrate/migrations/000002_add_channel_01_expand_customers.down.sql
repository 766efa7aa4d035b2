-- Way back of 0002_add_channel, EXPAND: Add customers.channel
-- Loses writes made since. The values written into customers.channel are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE channel IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP COLUMN channel;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_add_channel' AND unit = '01_expand_customers';
