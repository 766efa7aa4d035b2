-- Way back of 0002_add_token, EXPAND: Add readings.token; add readings.noise
-- Loses writes made since. The values written into readings.token are lost. The values written into
-- readings.noise are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM readings WHERE (token IS NOT NULL) OR (noise IS NOT NULL);

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE readings DROP COLUMN noise;

ALTER TABLE readings DROP COLUMN token;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_add_token' AND unit = '01_expand_readings';
