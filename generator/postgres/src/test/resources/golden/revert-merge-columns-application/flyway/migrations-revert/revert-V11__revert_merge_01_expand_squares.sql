-- Way back of 0005_revert_merge, EXPAND: Add x and y to squares and keep them equal to cell
-- Loses writes made since. Of what the next release wrote into x and y of squares, cell keeps what the down
-- expressions make of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM squares WHERE num_nonnulls(x, y) > 0;
-- Undoes V11__revert_merge_01_expand_squares.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V11__revert_merge_01_expand_squares.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V11__revert_merge_01_expand_squares.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0005_revert_merge_squares_cell ON squares;

DROP TRIGGER zz_belay_update_0005_revert_merge_squares_cell ON squares;

DROP FUNCTION belay_sync_0005_revert_merge_squares_cell();

ALTER TABLE squares DROP COLUMN y;

ALTER TABLE squares DROP COLUMN x;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0005_revert_merge' AND unit = '01_expand_squares';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V11__revert_merge_01_expand_squares.sql';

COMMIT;
