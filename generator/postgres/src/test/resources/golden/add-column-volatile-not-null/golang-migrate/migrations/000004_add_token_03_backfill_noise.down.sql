-- Way back of 0002_add_token, BACKFILL: Fill readings (noise) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_add_token' AND unit = '03_backfill_noise';
