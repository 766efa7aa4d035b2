-- 0002_add_token, BACKFILL: Validate the rows of readings while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on readings.
-- Reads every row of readings.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE readings VALIDATE CONSTRAINT readings_token_not_null_proof;

ALTER TABLE readings VALIDATE CONSTRAINT readings_noise_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_add_token', '05_backfill_validate_readings', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
