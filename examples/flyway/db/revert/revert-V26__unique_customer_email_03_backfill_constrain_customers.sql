-- Way back of 0009_unique_customer_email, BACKFILL: Constrain new writes of customers
-- Loses nothing. Everything is as it was.
-- Undoes V26__unique_customer_email_03_backfill_constrain_customers.sql and makes Flyway forget it. Run
-- newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V26__unique_customer_email_03_backfill_constrain_customers.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V26__unique_customer_email_03_backfill_constrain_customers.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP CONSTRAINT customers_email_key;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V26__unique_customer_email_03_backfill_constrain_customers.sql';

COMMIT;
