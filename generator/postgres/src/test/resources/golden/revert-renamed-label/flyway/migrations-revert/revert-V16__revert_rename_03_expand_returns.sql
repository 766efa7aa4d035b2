-- Way back of 0004_revert_rename, EXPAND: Add returns.ended and keep it equal to outcome
-- Loses writes made since. Of what the next release wrote into returns.ended, outcome keeps what the down
-- expression makes of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM returns WHERE ended IS NOT NULL;
-- Undoes V16__revert_rename_03_expand_returns.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V16__revert_rename_03_expand_returns.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V16__revert_rename_03_expand_returns.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0004_revert_rename_returns_outcome ON returns;

DROP TRIGGER zz_belay_update_0004_revert_rename_returns_outcome ON returns;

DROP FUNCTION belay_sync_0004_revert_rename_returns_outcome();

ALTER TABLE returns DROP COLUMN ended;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_rename' AND unit = '03_expand_returns';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V16__revert_rename_03_expand_returns.sql';

COMMIT;
