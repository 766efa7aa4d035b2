-- 0002_add_token, BACKFILL: Forbid NULL in readings on the validated proof
-- Locks: ACCESS EXCLUSIVE on readings.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE readings ALTER COLUMN token SET NOT NULL;

ALTER TABLE readings DROP CONSTRAINT readings_token_not_null_proof;

ALTER TABLE readings ALTER COLUMN noise SET NOT NULL;

ALTER TABLE readings DROP CONSTRAINT readings_noise_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_add_token', '06_backfill_not_null_readings', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
