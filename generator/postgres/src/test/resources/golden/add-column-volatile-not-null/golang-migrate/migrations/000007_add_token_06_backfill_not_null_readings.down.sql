-- Way back of 0002_add_token, BACKFILL: Forbid NULL in readings on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE readings DROP CONSTRAINT IF EXISTS readings_noise_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE readings
    ADD CONSTRAINT readings_noise_not_null_proof CHECK (noise IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE readings VALIDATE CONSTRAINT readings_noise_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE readings ALTER COLUMN noise DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE readings DROP CONSTRAINT IF EXISTS readings_token_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE readings
    ADD CONSTRAINT readings_token_not_null_proof CHECK (token IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE readings VALIDATE CONSTRAINT readings_token_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE readings ALTER COLUMN token DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0002_add_token' AND unit = '06_backfill_not_null_readings';
  COMMIT;
END
$belay$;
