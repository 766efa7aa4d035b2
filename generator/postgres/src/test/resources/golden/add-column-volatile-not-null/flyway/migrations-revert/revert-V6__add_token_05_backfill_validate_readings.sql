-- Way back of 0002_add_token, BACKFILL: Validate the rows of readings while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V6__add_token_05_backfill_validate_readings.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V6__add_token_05_backfill_validate_readings.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V6__add_token_05_backfill_validate_readings.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE readings DROP CONSTRAINT readings_noise_not_null_proof;

ALTER TABLE readings
  ADD CONSTRAINT readings_noise_not_null_proof CHECK (noise IS NOT NULL) NOT VALID;

ALTER TABLE readings DROP CONSTRAINT readings_token_not_null_proof;

ALTER TABLE readings
  ADD CONSTRAINT readings_token_not_null_proof CHECK (token IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_add_token' AND unit = '05_backfill_validate_readings';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V6__add_token_05_backfill_validate_readings.sql';

COMMIT;
