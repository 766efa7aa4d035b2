-- 0002_key, BACKFILL: Count what stands in the way in links
-- Locks: ACCESS SHARE on links.
-- Reads every row of links.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (
    SELECT FROM links
    WHERE a IS NOT NULL AND b IS NOT NULL GROUP BY a, b HAVING count(*) > 1
  ) AS belay_duplicates;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[duplicates] % values of (a, b) occur more than once in links; the key cannot be unique. Mend these rows, then run this again.', belay_rows;
  END IF;
END
$belay$;
