-- 0002_checks, BACKFILL: Count what stands in the way in orders
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
  WHERE (total >= 0) IS FALSE;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders violate orders_total_check; mend them, or say repair(...) in the migration.', belay_rows;
  END IF;
END
$belay$;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM orders
  WHERE (paid <= total) IS FALSE;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders violate not_overpaid; mend them, or say repair(...) in the migration.', belay_rows;
  END IF;
END
$belay$;
