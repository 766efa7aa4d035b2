-- Way back of 0003_replace, BACKFILL: Validate the rows of lines while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines DROP CONSTRAINT lines_cents_not_null_proof;

ALTER TABLE lines ADD CONSTRAINT lines_cents_not_null_proof CHECK (cents IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_replace' AND unit = '05_backfill_validate_lines';
