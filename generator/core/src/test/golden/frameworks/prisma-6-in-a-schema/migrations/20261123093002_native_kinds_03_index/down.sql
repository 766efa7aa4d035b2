-- Way back of 0013_native_kinds, EXPAND: Index sales.Order
-- Loses nothing.

-- DropIndex
DROP INDEX CONCURRENTLY IF EXISTS "sales"."Order_extra_idx";
