-- Way back of 0004_revert_drop, EXPAND: Move belay_retained.visits back to public
-- Loses nothing. Everything is as it was.
-- Undoes V5__revert_drop_01_expand_visits.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V5__revert_drop_01_expand_visits.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V5__revert_drop_01_expand_visits.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  IF to_regnamespace('belay_retained') IS NULL THEN
    CREATE SCHEMA belay_retained;
  END IF;
END
$belay$;

ALTER TABLE visits SET SCHEMA belay_retained;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V5__revert_drop_01_expand_visits.sql';

COMMIT;
