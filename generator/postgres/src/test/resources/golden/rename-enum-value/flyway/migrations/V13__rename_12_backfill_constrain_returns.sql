-- 0002_rename, BACKFILL: Constrain new writes of returns
-- Locks: ACCESS EXCLUSIVE on returns.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE returns
  ADD CONSTRAINT returns_outcome_not_null_proof CHECK (outcome IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '12_backfill_constrain_returns', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
