-- Way back of 0002_rename, EXPAND: Rename the label canceled of order_state to cancelled
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TYPE order_state RENAME VALUE 'cancelled' TO 'canceled';
