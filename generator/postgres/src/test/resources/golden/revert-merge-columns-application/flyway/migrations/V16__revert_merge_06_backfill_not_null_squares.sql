-- 0005_revert_merge, BACKFILL: Forbid NULL in squares on the validated proof
-- Locks: ACCESS EXCLUSIVE on squares.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE squares ALTER COLUMN x SET NOT NULL;

ALTER TABLE squares DROP CONSTRAINT squares_x_not_null_proof;

ALTER TABLE squares ALTER COLUMN y SET NOT NULL;

ALTER TABLE squares DROP CONSTRAINT squares_y_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0005_revert_merge', '06_backfill_not_null_squares', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
