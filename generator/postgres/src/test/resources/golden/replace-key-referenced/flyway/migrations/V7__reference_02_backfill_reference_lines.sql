-- 0003_reference, BACKFILL: Hold new writes of lines to what they reference
-- Locks: SHARE ROW EXCLUSIVE on lines, orders.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines
  ADD CONSTRAINT lines_order_tenant_order_number_fkey FOREIGN KEY (order_tenant, order_number) REFERENCES orders (tenant, number) NOT VALID;
