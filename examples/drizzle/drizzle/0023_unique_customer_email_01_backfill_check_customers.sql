-- 0009_unique_customer_email, BACKFILL: Count what stands in the way in customers
-- Locks: ACCESS SHARE on customers.
-- Reads every row of customers.
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
  SELECT count(*) INTO belay_rows FROM (
    SELECT FROM customers
    WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1
  ) AS belay_duplicates;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[duplicates] % values of (email) occur more than once in customers; the key cannot be unique. Mend these rows, then run this again.', belay_rows;
  END IF;
END
$belay$;
