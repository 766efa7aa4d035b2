-- Way back of 0003_reference, BACKFILL: Validate the rows of lines while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines DROP CONSTRAINT lines_order_tenant_order_number_fkey;

ALTER TABLE lines
  ADD CONSTRAINT lines_order_tenant_order_number_fkey FOREIGN KEY (order_tenant, order_number) REFERENCES orders (tenant, number) NOT VALID;
