-- Way back of 0004_purge_visits, CONTRACT: Drop for good what 0002_drop_visits retained: the table
-- belay_retained.visits
-- There is no way back. The table belay_retained.visits was dropped with its rows; restore it from a backup.
-- Undoes V5__purge_visits_01_contract_purge_drop_visits.sql and makes Flyway forget it. Run newest first, by
-- a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V5__purge_visits_01_contract_purge_drop_visits.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V5__purge_visits_01_contract_purge_drop_visits.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  RAISE EXCEPTION '[irreversible] The table belay_retained.visits was dropped with its rows; restore it from a backup.';
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V5__purge_visits_01_contract_purge_drop_visits.sql';

COMMIT;
