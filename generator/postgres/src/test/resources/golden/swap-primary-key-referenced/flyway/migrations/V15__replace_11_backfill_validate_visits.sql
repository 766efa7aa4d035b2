-- 0002_replace, BACKFILL: Validate the rows of visits while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on visits; ROW SHARE on customers.
-- Reads every row of visits.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE visits VALIDATE CONSTRAINT visits_customer_fkey_id_big;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '11_backfill_validate_visits', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
