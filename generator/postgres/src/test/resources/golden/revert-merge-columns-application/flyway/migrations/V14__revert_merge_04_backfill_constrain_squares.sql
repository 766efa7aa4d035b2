-- 0005_revert_merge, BACKFILL: Constrain new writes of squares
-- Locks: ACCESS EXCLUSIVE on squares.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE squares ADD CONSTRAINT squares_x_not_null_proof CHECK (x IS NOT NULL) NOT VALID;

ALTER TABLE squares ADD CONSTRAINT squares_y_not_null_proof CHECK (y IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0005_revert_merge', '04_backfill_constrain_squares', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
