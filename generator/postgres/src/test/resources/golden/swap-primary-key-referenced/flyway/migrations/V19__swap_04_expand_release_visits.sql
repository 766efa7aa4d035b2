-- 0003_swap, EXPAND: Let visits reference customers.id_big alone
-- Locks: ACCESS EXCLUSIVE on customers, visits.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE visits DROP CONSTRAINT visits_customer_fkey;
