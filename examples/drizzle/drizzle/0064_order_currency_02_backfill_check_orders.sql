-- 0023_order_currency, BACKFILL: Count what stands in the way in orders
-- Locks: ACCESS SHARE on currencies, orders.
-- Reads every row of orders.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM orders
  WHERE currency IS NOT NULL AND NOT EXISTS (SELECT FROM currencies AS belay_target WHERE belay_target.code = orders.currency);
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders reference no row of currencies; mend them before.', belay_rows;
  END IF;
END
$belay$;
