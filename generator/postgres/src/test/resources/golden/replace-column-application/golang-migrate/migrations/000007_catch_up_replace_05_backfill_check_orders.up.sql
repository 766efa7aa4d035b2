-- 0003_catch_up_replace, BACKFILL: Count what stands in the way in Orders
-- Locks: ACCESS SHARE on Orders.
-- Reads every row of Orders.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM "Orders"
  WHERE ("total Amount" >= 0) IS FALSE;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of Orders violate Not negative_total Amount with what the up expression made of totalCents; mend them, or go back and correct the expression.', belay_rows;
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
  SELECT count(*) INTO belay_rows FROM "Orders"
  WHERE "total Amount" IS NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of Orders hold NULL in total Amount, which is to be NOT NULL: the up expression gave NULL; mend their totalCents, or go back and correct the expression.', belay_rows;
  END IF;
END
$belay$;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_replace', '05_backfill_check_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
