-- Way back of 0003_second, EXPAND: Add customers.mail and keep it equal to email
-- Loses nothing. Everything is as it was.
-- Undoes V5__second_01_expand_customers.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V5__second_01_expand_customers.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V5__second_01_expand_customers.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0003_second_customers_email ON customers;

DROP TRIGGER zz_belay_update_0003_second_customers_email ON customers;

DROP FUNCTION belay_sync_0003_second_customers_email();

ALTER TABLE customers DROP COLUMN mail;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_second' AND unit = '01_expand_customers';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V5__second_01_expand_customers.sql';

COMMIT;
