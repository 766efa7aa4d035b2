-- Way back of 0002_rename, BACKFILL: Constrain new writes of returns
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE returns DROP CONSTRAINT returns_outcome_not_null_proof;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '12_backfill_constrain_returns';
