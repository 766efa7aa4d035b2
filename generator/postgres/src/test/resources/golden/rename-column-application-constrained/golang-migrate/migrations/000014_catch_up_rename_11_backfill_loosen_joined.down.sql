-- Way back of 0003_catch_up_rename, BACKFILL: Let members.joined be left out
-- Refuses while rows are in the way. Refused while rows of members were written in joined_on alone.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM members WHERE pg_catalog.record_image_ne(ROW(joined_on), ROW(CAST((joined) AS date)));

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
