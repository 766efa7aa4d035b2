-- Way back of 0002_replace, BACKFILL: Validate the rows of visits while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V15__replace_11_backfill_validate_visits.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V15__replace_11_backfill_validate_visits.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V15__replace_11_backfill_validate_visits.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE visits DROP CONSTRAINT visits_customer_fkey_id_big;

ALTER TABLE visits
  ADD CONSTRAINT visits_customer_fkey_id_big FOREIGN KEY (customer) REFERENCES customers (id_big) ON DELETE SET NULL NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '11_backfill_validate_visits';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V15__replace_11_backfill_validate_visits.sql';

COMMIT;
