-- 0003_replace, BACKFILL: Validate the rows of lines while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on lines.
-- Reads every row of lines.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines VALIDATE CONSTRAINT lines_cents_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_replace', '05_backfill_validate_lines', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
