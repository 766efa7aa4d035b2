-- Way back of 0002_rename, BACKFILL: Validate the rows of returns while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE returns DROP CONSTRAINT returns_outcome_not_null_proof;

ALTER TABLE returns
  ADD CONSTRAINT returns_outcome_not_null_proof CHECK (outcome IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '14_backfill_validate_returns';
