-- Way back of 0003_reference, BACKFILL: Hold new writes of lines to what they reference
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines DROP CONSTRAINT lines_order_tenant_order_number_fkey;
