-- 0002_replace, BACKFILL: Hold new writes of visits to what they reference
-- Locks: SHARE ROW EXCLUSIVE on customers, visits.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE visits
  ADD CONSTRAINT visits_customer_fkey_id_big FOREIGN KEY (customer) REFERENCES customers (id_big) ON DELETE SET NULL NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '09_backfill_reference_visits', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
