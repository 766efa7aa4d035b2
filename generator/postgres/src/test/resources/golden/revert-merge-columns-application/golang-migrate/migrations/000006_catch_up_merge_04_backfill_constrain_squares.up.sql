-- 0003_catch_up_merge, BACKFILL: Constrain new writes of squares
-- Locks: ACCESS EXCLUSIVE on squares.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE squares ADD CONSTRAINT squares_cell_not_null_proof CHECK (cell IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_merge', '04_backfill_constrain_squares', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
