-- Way back of 0003_catch_up_split, BACKFILL: Validate the rows of customers while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V7__catch_up_split_05_backfill_validate_customers.sql and makes Flyway forget it. Run newest first,
-- by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V7__catch_up_split_05_backfill_validate_customers.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V7__catch_up_split_05_backfill_validate_customers.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP CONSTRAINT customers_first_name_not_null_proof;

ALTER TABLE customers
  ADD CONSTRAINT customers_first_name_not_null_proof CHECK (first_name IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_split' AND unit = '05_backfill_validate_customers';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V7__catch_up_split_05_backfill_validate_customers.sql';

COMMIT;
