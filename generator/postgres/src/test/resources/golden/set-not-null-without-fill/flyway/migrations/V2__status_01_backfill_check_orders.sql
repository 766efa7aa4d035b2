-- 0002_status, BACKFILL: Count what stands in the way in orders
-- Locks: ACCESS SHARE on orders.
-- Reads every row of orders.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM orders
  WHERE status IS NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold NULL in status; fill them, or say fillWith(...) in the migration.', belay_rows;
  END IF;
END
$belay$;
