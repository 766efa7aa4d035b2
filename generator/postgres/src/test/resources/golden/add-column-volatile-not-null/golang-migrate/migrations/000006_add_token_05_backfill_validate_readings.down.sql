-- Way back of 0002_add_token, BACKFILL: Validate the rows of readings while everybody goes on writing
-- Loses nothing. Everything is as it was.

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
