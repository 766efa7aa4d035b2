-- Way back of 0002_drop, EXPAND: Drop the constraint lonely_pkey
-- Refuses while rows are in the way. Refused while duplicates are there; the index is built again under
-- ACCESS EXCLUSIVE.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM lonely WHERE (id) IN (SELECT id FROM lonely GROUP BY id HAVING count(*) > 1);
-- Undoes V8__drop_05_expand_lonely_lonely_pkey.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V8__drop_05_expand_lonely_lonely_pkey.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V8__drop_05_expand_lonely_lonely_pkey.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

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

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V8__drop_05_expand_lonely_lonely_pkey.sql';

COMMIT;
