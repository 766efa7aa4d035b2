-- 0003_catch_up_rename, BACKFILL: Let customers.name be left out
-- Locks: ACCESS SHARE on customers.
-- Reads every row of customers.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM customers
  WHERE pg_catalog.record_image_ne(ROW(full_name), ROW(CAST((name) AS text)));
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of customers hold in full_name what name does not give: a release writes another value there, or it alone. Correct or stop it, give both columns of these rows the value that was meant, then run this again.', belay_rows;
  END IF;
END
$belay$;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_rename', '03_backfill_loosen_name', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
