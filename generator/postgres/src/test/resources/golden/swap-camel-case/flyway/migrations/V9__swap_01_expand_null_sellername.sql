-- 0003_swap, EXPAND: Let Orders.sellerName be NULL where a value does not fit
-- Locks: ACCESS EXCLUSIVE on Orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Orders" ALTER COLUMN "sellerName" DROP NOT NULL;
