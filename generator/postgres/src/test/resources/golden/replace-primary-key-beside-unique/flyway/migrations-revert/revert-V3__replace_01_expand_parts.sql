-- Way back of 0002_replace, EXPAND: Add parts.id_big and keep it equal to id; add parts.whole_big and keep it
-- equal to whole
-- Loses nothing. Everything is as it was.
-- Undoes V3__replace_01_expand_parts.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V3__replace_01_expand_parts.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__replace_01_expand_parts.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_replace_parts_whole ON parts;

DROP TRIGGER zz_belay_update_0002_replace_parts_whole ON parts;

DROP FUNCTION belay_sync_0002_replace_parts_whole();

ALTER TABLE parts DROP COLUMN whole_big;

DROP TRIGGER zz_belay_insert_0002_replace_parts_id ON parts;

DROP TRIGGER zz_belay_update_0002_replace_parts_id ON parts;

DROP FUNCTION belay_sync_0002_replace_parts_id();

ALTER TABLE parts DROP COLUMN id_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '01_expand_parts';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__replace_01_expand_parts.sql';

COMMIT;
