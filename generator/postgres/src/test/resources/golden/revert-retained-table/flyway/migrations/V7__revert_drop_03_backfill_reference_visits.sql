-- 0004_revert_drop, BACKFILL: Hold new writes of visits to what they reference
-- Locks: SHARE ROW EXCLUSIVE on customers, visits.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE visits
  ADD CONSTRAINT visits_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
