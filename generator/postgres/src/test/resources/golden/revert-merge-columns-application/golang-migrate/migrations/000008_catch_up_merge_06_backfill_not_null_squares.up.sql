-- 0003_catch_up_merge, BACKFILL: Forbid NULL in squares on the validated proof
-- Locks: ACCESS EXCLUSIVE on squares.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE squares ALTER COLUMN cell SET NOT NULL;

ALTER TABLE squares DROP CONSTRAINT squares_cell_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_merge', '06_backfill_not_null_squares', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
