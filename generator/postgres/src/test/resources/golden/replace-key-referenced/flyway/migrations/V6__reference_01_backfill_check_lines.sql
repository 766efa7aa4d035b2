-- 0003_reference, BACKFILL: Count what stands in the way in lines
-- Locks: ACCESS SHARE on lines, orders.
-- Reads every row of lines.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM lines
  WHERE order_tenant IS NOT NULL AND order_number IS NOT NULL AND NOT EXISTS (SELECT FROM orders AS belay_target WHERE belay_target.tenant = lines.order_tenant AND belay_target.number = lines.order_number);
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of lines reference no row of orders; mend them before.', belay_rows;
  END IF;
END
$belay$;
