-- Way back of 0002_statistics, EXPAND: Run the author's SQL
-- Loses nothing. Everything is as it was.
-- Undoes V3__statistics_02_expand_sql.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V3__statistics_02_expand_sql.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__statistics_02_expand_sql.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP VIEW names;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__statistics_02_expand_sql.sql';

COMMIT;
