-- 0003_replace, BACKFILL: Constrain new writes of lines
-- Locks: ACCESS EXCLUSIVE on lines.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines ADD CONSTRAINT lines_cents_not_null_proof CHECK (cents IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_replace', '04_backfill_constrain_lines', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
