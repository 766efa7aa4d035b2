-- Way back of 0002_add_numbers, EXPAND: Add customers.number; add customers.initial; add customers.token
-- Loses writes made since. The values written into customers.number are lost. The values written into
-- customers.initial are lost. The values written into customers.token are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE (number IS NOT NULL) OR (initial IS NOT NULL) OR (token IS NOT NULL);
-- Undoes V2__add_numbers_01_expand_customers.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V2__add_numbers_01_expand_customers.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__add_numbers_01_expand_customers.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP COLUMN token;

ALTER TABLE customers DROP COLUMN initial;

ALTER TABLE customers DROP COLUMN number;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__add_numbers_01_expand_customers.sql';

COMMIT;
