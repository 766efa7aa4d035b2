-- Way back of 0002_split, EXPAND: Add zip and town to customers and keep them equal to place
-- Loses writes made since. Of what the next release wrote into zip and town of customers, place keeps what
-- the down expressions make of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE num_nonnulls(zip, town) > 0;
-- Undoes V2__split_01_expand_customers.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V2__split_01_expand_customers.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__split_01_expand_customers.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_split_customers_place ON customers;

DROP TRIGGER zz_belay_update_0002_split_customers_place ON customers;

DROP FUNCTION belay_sync_0002_split_customers_place();

ALTER TABLE customers DROP COLUMN town;

ALTER TABLE customers DROP COLUMN zip;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_split' AND unit = '01_expand_customers';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__split_01_expand_customers.sql';

COMMIT;
