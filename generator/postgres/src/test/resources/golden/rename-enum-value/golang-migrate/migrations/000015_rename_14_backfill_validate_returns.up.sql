-- 0002_rename, BACKFILL: Validate the rows of returns while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on returns.
-- Reads every row of returns.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE returns VALIDATE CONSTRAINT returns_outcome_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '14_backfill_validate_returns', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
