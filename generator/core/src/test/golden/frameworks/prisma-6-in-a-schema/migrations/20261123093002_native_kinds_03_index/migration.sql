-- 0013_native_kinds, EXPAND: Index sales.Order
-- Locks: SHARE UPDATE EXCLUSIVE on sales.Order.
-- Reads every row of sales.Order.
-- Runs outside of a transaction.

-- CreateIndex
CREATE INDEX CONCURRENTLY IF NOT EXISTS "Order_extra_idx" ON "sales"."Order"("total" DESC NULLS LAST, (extra ->> 'it''s')) INCLUDE ("line") WHERE total > 0;
