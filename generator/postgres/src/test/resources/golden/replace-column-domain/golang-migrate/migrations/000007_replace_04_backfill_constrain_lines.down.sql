-- Way back of 0003_replace, BACKFILL: Constrain new writes of lines
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines DROP CONSTRAINT lines_cents_not_null_proof;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_replace' AND unit = '04_backfill_constrain_lines';
