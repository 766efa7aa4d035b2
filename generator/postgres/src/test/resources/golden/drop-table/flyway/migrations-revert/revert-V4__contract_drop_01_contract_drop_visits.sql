-- Way back of 0003_contract_drop, CONTRACT: Drop what 0002_drop_visits kept alive
-- There is no way back. The table visits was dropped with its rows; restore it from a backup.
-- Undoes V4__contract_drop_01_contract_drop_visits.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V4__contract_drop_01_contract_drop_visits.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__contract_drop_01_contract_drop_visits.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  RAISE EXCEPTION '[irreversible] The table visits was dropped with its rows; restore it from a backup.';
END
$belay$;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_drop' AND unit = '01_contract_drop_visits';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__contract_drop_01_contract_drop_visits.sql';

COMMIT;
