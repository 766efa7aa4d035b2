-- 0002_remove, BACKFILL: Count what stands in the way in people
-- Locks: ACCESS SHARE on people.
-- Reads every row of people.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM people
  WHERE (mood <> 'bored') IS FALSE;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of people violate people_mood_not_bored; mend them, or say replaceWith("label") in the migration.', belay_rows;
  END IF;
END
$belay$;
