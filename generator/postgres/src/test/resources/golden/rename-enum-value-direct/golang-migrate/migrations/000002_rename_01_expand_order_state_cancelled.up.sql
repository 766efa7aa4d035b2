-- 0002_rename, EXPAND: Rename the label canceled of order_state to cancelled
-- Locks nothing that was there before.
-- Clients of the previous release fail until they are replaced.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TYPE order_state RENAME VALUE 'canceled' TO 'cancelled';
