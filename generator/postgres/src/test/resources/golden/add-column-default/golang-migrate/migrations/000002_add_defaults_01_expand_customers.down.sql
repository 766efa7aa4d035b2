-- Way back of 0002_add_defaults, EXPAND: Add customers.channel; add customers.seen; add customers.points; add
-- customers.since
-- Loses writes made since. The values written into customers.channel are lost. The values written into
-- customers.seen are lost. The values written into customers.points are lost. The values written into
-- customers.since are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE (channel IS NOT NULL) OR (seen IS NOT NULL) OR (points IS NOT NULL) OR (since IS NOT NULL);

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP COLUMN since;

ALTER TABLE customers DROP COLUMN points;

ALTER TABLE customers DROP COLUMN seen;

ALTER TABLE customers DROP COLUMN channel;
