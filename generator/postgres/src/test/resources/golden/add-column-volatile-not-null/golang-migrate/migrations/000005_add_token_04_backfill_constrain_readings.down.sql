-- Way back of 0002_add_token, BACKFILL: Constrain new writes of readings
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE readings DROP CONSTRAINT readings_noise_not_null_proof;

ALTER TABLE readings DROP CONSTRAINT readings_token_not_null_proof;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_add_token' AND unit = '04_backfill_constrain_readings';
