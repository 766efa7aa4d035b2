-- Way back of 0003_catch_up_merge, EXPAND: Refuse writes of squares.x and y that leave cell behind
-- Loses nothing. Everything is as it was.
-- Undoes V3__catch_up_merge_01_expand_refuse_x_alone.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V3__catch_up_merge_01_expand_refuse_x_alone.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__catch_up_merge_01_expand_refuse_x_alone.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_merge_squares_x ON squares;

DROP TRIGGER zz_belay_update_0002_merge_squares_x ON squares;

DROP FUNCTION belay_sync_0002_merge_squares_x();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_merge' AND unit = '01_expand_refuse_x_alone';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__catch_up_merge_01_expand_refuse_x_alone.sql';

COMMIT;
