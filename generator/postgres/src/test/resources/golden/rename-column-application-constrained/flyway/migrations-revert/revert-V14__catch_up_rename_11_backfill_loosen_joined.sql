-- Way back of 0003_catch_up_rename, BACKFILL: Let members.joined be left out
-- Refuses while rows are in the way. Refused while rows of members were written in joined_on alone.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM members WHERE pg_catalog.record_image_ne(ROW(joined_on), ROW(CAST((joined) AS date)));
-- Undoes V14__catch_up_rename_11_backfill_loosen_joined.sql and makes Flyway forget it. Run newest first, by
-- a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V14__catch_up_rename_11_backfill_loosen_joined.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V14__catch_up_rename_11_backfill_loosen_joined.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay2$
BEGIN
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  #variable_conflict use_column
  DECLARE
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM members
    WHERE pg_catalog.record_image_ne(ROW(joined_on), ROW(CAST((joined) AS date)));
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of members were written in joined_on alone; set joined to what joined_on is in them before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE members DROP CONSTRAINT IF EXISTS comes_first;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE members ADD CONSTRAINT comes_first CHECK (joined <= gone) NOT VALID;
  COMMIT;
  ALTER TABLE members VALIDATE CONSTRAINT comes_first;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '11_backfill_loosen_joined';
  COMMIT;
END
$belay2$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V14__catch_up_rename_11_backfill_loosen_joined.sql';
