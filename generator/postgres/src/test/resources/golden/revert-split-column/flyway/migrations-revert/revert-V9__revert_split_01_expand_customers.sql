-- Way back of 0004_revert_split, EXPAND: Add full_name to customers and keep them equal to first_name and
-- last_name
-- Loses writes made since. Of what the next release wrote into full_name of customers, first_name and
-- last_name keeps what the down expressions make of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE full_name IS NOT NULL;
-- Undoes V9__revert_split_01_expand_customers.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V9__revert_split_01_expand_customers.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V9__revert_split_01_expand_customers.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0004_revert_split_customers_first_name ON customers;

DROP TRIGGER zz_belay_update_0004_revert_split_customers_first_name ON customers;

DROP FUNCTION belay_sync_0004_revert_split_customers_first_name();

ALTER TABLE customers DROP COLUMN full_name;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_split' AND unit = '01_expand_customers';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V9__revert_split_01_expand_customers.sql';

COMMIT;
