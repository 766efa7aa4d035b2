-- 0002_replace, BACKFILL: Constrain new writes of places
-- Locks: ACCESS EXCLUSIVE on places.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE places
  ADD CONSTRAINT places_location_not_null_proof CHECK (location IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '04_backfill_constrain_places', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
