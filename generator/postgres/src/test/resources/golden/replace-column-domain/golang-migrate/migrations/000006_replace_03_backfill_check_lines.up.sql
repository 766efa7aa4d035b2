-- 0003_replace, BACKFILL: Count what stands in the way in lines
-- Locks: ACCESS SHARE on lines.
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
  WHERE cents IS NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of lines hold NULL in cents, which is to be NOT NULL: the up expression gave NULL; mend their amount, or go back and correct the expression.', belay_rows;
  END IF;
END
$belay$;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_replace', '03_backfill_check_lines', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
