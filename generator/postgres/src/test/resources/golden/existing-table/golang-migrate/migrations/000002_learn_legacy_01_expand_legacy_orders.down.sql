-- Way back of 0002_learn_legacy, EXPAND: Add legacy_orders.channel
-- Loses writes made since. The values written into legacy_orders.channel are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM legacy_orders WHERE channel IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE legacy_orders DROP COLUMN channel;
