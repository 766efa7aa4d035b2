-- Way back of 0002_status_by_hand, EXPAND: Drop the default of orders.status
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'new';
