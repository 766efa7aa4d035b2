-- 0002_rename, BACKFILL: Forbid NULL in returns on the validated proof
-- Locks: ACCESS EXCLUSIVE on returns.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE returns ALTER COLUMN outcome SET NOT NULL;

ALTER TABLE returns DROP CONSTRAINT returns_outcome_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '16_backfill_not_null_returns', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
