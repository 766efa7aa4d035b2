-- 0002_replace, BACKFILL: Validate the rows of parts while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on parts.
-- Reads every row of parts.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE parts VALIDATE CONSTRAINT parts_id_big_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '07_backfill_validate_parts', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
