-- 0004_release, EXPAND: Drop the constraint lines_order_id_fkey
-- Locks: ACCESS EXCLUSIVE on lines, orders.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines DROP CONSTRAINT lines_order_id_fkey;
