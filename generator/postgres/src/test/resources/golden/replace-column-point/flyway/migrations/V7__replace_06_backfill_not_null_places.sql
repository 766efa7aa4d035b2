-- 0002_replace, BACKFILL: Forbid NULL in places on the validated proof
-- Locks: ACCESS EXCLUSIVE on places.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE places ALTER COLUMN location SET NOT NULL;

ALTER TABLE places DROP CONSTRAINT places_location_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '06_backfill_not_null_places', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
