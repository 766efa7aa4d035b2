-- 0002_replace, BACKFILL: Count what stands in the way in parts
-- Locks: ACCESS SHARE on parts.
-- Reads every row of parts.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (
    SELECT FROM parts
    WHERE id_big IS NOT NULL GROUP BY id_big HAVING count(*) > 1
  ) AS belay_duplicates;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[duplicates] % values of (id_big) occur more than once in parts; the key cannot be unique. Mend these rows, then run this again.', belay_rows;
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
  SELECT count(*) INTO belay_rows FROM parts
  WHERE id_big IS NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of parts hold NULL in id_big, which is to be NOT NULL: the up expression gave NULL; mend their id, or go back and correct the expression.', belay_rows;
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
  SELECT count(*) INTO belay_rows FROM parts
  WHERE whole_big IS NOT NULL AND NOT EXISTS (SELECT FROM parts AS belay_target WHERE belay_target.id = parts.whole_big);
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of parts violate parts_whole_big_fkey with what the up expression made of whole; mend them, or go back and correct the expression.', belay_rows;
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
  SELECT count(*) INTO belay_rows FROM parts
  WHERE whole_big IS NOT NULL AND NOT EXISTS (SELECT FROM parts AS belay_target WHERE belay_target.id_big = parts.whole_big);
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of parts violate parts_whole_big_fkey_id_big with what the up expression made of whole; mend them, or go back and correct the expression.', belay_rows;
  END IF;
END
$belay$;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '04_backfill_check_parts', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
