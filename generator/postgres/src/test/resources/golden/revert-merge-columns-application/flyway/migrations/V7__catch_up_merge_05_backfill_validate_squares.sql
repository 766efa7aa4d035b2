-- 0003_catch_up_merge, BACKFILL: Validate the rows of squares while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on squares.
-- Reads every row of squares.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE squares VALIDATE CONSTRAINT squares_cell_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_merge', '05_backfill_validate_squares', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
