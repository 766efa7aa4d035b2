-- 0002_total, BACKFILL: Constrain new writes of lines
-- Locks: ACCESS EXCLUSIVE on lines.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines ADD CONSTRAINT lines_total_not_null_proof CHECK (total IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_total', '05_backfill_constrain_lines', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
