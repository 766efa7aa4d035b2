-- 0003_replace, BACKFILL: Forbid NULL in lines on the validated proof
-- Locks: ACCESS EXCLUSIVE on lines.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines ALTER COLUMN cents SET NOT NULL;

ALTER TABLE lines DROP CONSTRAINT lines_cents_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_replace', '06_backfill_not_null_lines', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
