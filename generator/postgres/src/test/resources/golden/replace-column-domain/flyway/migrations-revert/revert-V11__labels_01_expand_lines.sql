-- Way back of 0005_labels, EXPAND: Add lines.labels
-- Loses writes made since. The values written into lines.labels are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM lines WHERE labels IS NOT NULL;
-- Undoes V11__labels_01_expand_lines.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V11__labels_01_expand_lines.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V11__labels_01_expand_lines.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines DROP COLUMN labels;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V11__labels_01_expand_lines.sql';

COMMIT;
