-- Way back of 0005_revert_merge, BACKFILL: Validate the rows of squares while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE squares DROP CONSTRAINT squares_y_not_null_proof;

ALTER TABLE squares ADD CONSTRAINT squares_y_not_null_proof CHECK (y IS NOT NULL) NOT VALID;

ALTER TABLE squares DROP CONSTRAINT squares_x_not_null_proof;

ALTER TABLE squares ADD CONSTRAINT squares_x_not_null_proof CHECK (x IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0005_revert_merge' AND unit = '05_backfill_validate_squares';
