-- 0002_drop, EXPAND: Drop the constraint orders_customer_id_fkey
-- Locks: ACCESS EXCLUSIVE on customers, orders.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;
