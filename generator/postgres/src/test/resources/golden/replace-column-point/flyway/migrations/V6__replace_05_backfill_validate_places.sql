-- 0002_replace, BACKFILL: Validate the rows of places while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on places.
-- Reads every row of places.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE places VALIDATE CONSTRAINT places_location_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '05_backfill_validate_places', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
