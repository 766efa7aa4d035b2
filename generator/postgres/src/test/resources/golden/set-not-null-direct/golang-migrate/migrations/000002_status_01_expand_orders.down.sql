-- Way back of 0002_status, EXPAND: Forbid NULL in "orders.status"
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN status DROP NOT NULL;
