-- 0002_add_token, BACKFILL: Constrain new writes of readings
-- Locks: ACCESS EXCLUSIVE on readings.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE readings
  ADD CONSTRAINT readings_token_not_null_proof CHECK (token IS NOT NULL) NOT VALID;

ALTER TABLE readings
  ADD CONSTRAINT readings_noise_not_null_proof CHECK (noise IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_add_token', '04_backfill_constrain_readings', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
