-- Way back of 0005_revert_merge, BACKFILL: Constrain new writes of squares
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE squares DROP CONSTRAINT squares_y_not_null_proof;

ALTER TABLE squares DROP CONSTRAINT squares_x_not_null_proof;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0005_revert_merge' AND unit = '04_backfill_constrain_squares';
