-- Way back of 0002_label, EXPAND: Add lines.Short Note and the trigger that computes it for good
-- Loses nothing. Everything is as it was.
-- Undoes V3__label_02_expand_lines.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V3__label_02_expand_lines.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__label_02_expand_lines.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zzz_belay_insert_0002_label_lines_Short Note" ON lines;

DROP TRIGGER "zzz_belay_update_0002_label_lines_Short Note" ON lines;

DROP FUNCTION "belay_sync_0002_label_lines_Short Note"();

ALTER TABLE lines DROP COLUMN "Short Note";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_label' AND unit = '02_expand_lines';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__label_02_expand_lines.sql';

COMMIT;
