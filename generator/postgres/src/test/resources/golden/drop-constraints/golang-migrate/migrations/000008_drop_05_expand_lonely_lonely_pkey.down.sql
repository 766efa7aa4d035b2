-- Way back of 0002_drop, EXPAND: Drop the constraint lonely_pkey
-- Refuses while rows are in the way. Refused while duplicates are there; the index is built again under
-- ACCESS EXCLUSIVE.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM lonely WHERE (id) IN (SELECT id FROM lonely GROUP BY id HAVING count(*) > 1);

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (
    SELECT FROM lonely
    WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1
  ) AS belay_duplicates;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[duplicates] % values of (id) occur more than once in lonely; the key cannot be unique. Mend these rows, then run this again.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE lonely ADD CONSTRAINT lonely_pkey PRIMARY KEY (id);
