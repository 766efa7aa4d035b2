-- Way back of 0002_replace, BACKFILL: Validate the rows of visits while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE visits DROP CONSTRAINT visits_customer_fkey_id_big;

ALTER TABLE visits
  ADD CONSTRAINT visits_customer_fkey_id_big FOREIGN KEY (customer) REFERENCES customers (id_big) ON DELETE SET NULL NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '11_backfill_validate_visits';
