-- Way back of 0003_contract_drop, CONTRACT: Drop what 0002_drop_legacy kept alive
-- Loses nothing. Everything is as it was.
-- Undoes V3__contract_drop_01_contract_drop_legacy.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V3__contract_drop_01_contract_drop_legacy.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__contract_drop_01_contract_drop_legacy.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders RENAME COLUMN retained_0002_legacy TO legacy;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_drop' AND unit = '01_contract_drop_legacy';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__contract_drop_01_contract_drop_legacy.sql';

COMMIT;
