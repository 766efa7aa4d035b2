-- Way back of 0002_rename_name, EXPAND: Add customers.note; add customers.full_name and keep it equal to name
-- Loses writes made since. The values written into customers.note are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE note IS NOT NULL;
-- Undoes V2__rename_name_01_expand_customers.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V2__rename_name_01_expand_customers.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__rename_name_01_expand_customers.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_name_customers_name ON customers;

DROP TRIGGER zz_belay_update_0002_rename_name_customers_name ON customers;

DROP FUNCTION belay_sync_0002_rename_name_customers_name();

ALTER TABLE customers DROP COLUMN full_name;

ALTER TABLE customers DROP COLUMN note;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename_name' AND unit = '01_expand_customers';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__rename_name_01_expand_customers.sql';

COMMIT;
