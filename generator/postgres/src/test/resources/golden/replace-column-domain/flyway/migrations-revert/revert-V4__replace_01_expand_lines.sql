-- Way back of 0003_replace, EXPAND: Add lines.cents and keep it equal to amount
-- Loses writes made since. Of what the next release wrote into lines.cents, amount keeps what the down
-- expression makes of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM lines WHERE cents IS NOT NULL;
-- Undoes V4__replace_01_expand_lines.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V4__replace_01_expand_lines.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__replace_01_expand_lines.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0003_replace_lines_amount ON lines;

DROP TRIGGER zz_belay_update_0003_replace_lines_amount ON lines;

DROP FUNCTION belay_sync_0003_replace_lines_amount();

ALTER TABLE lines DROP COLUMN cents;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_replace' AND unit = '01_expand_lines';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__replace_01_expand_lines.sql';

COMMIT;
