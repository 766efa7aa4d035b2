-- Way back of 0004_revert_drop, EXPAND: Give orders.retained_0002_legacy its name legacy back
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders RENAME COLUMN legacy TO retained_0002_legacy;
