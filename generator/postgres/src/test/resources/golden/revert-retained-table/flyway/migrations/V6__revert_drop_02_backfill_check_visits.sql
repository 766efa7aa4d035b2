-- 0004_revert_drop, BACKFILL: Count what stands in the way in visits
-- Locks: ACCESS SHARE on customers, visits.
-- Reads every row of visits.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM visits
  WHERE customer_id IS NOT NULL AND NOT EXISTS (SELECT FROM customers AS belay_target WHERE belay_target.id = visits.customer_id);
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of visits reference no row of customers; mend them before.', belay_rows;
  END IF;
END
$belay$;
