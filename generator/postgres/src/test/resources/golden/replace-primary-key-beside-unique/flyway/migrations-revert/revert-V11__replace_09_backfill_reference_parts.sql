-- Way back of 0002_replace, BACKFILL: Hold new writes of parts to what they reference
-- Loses nothing. Everything is as it was.
-- Undoes V11__replace_09_backfill_reference_parts.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V11__replace_09_backfill_reference_parts.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V11__replace_09_backfill_reference_parts.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE parts DROP CONSTRAINT parts_whole_big_fkey_id_big;

ALTER TABLE parts DROP CONSTRAINT parts_whole_big_fkey;

ALTER TABLE parts DROP CONSTRAINT parts_whole_fkey_id_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '09_backfill_reference_parts';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V11__replace_09_backfill_reference_parts.sql';

COMMIT;
