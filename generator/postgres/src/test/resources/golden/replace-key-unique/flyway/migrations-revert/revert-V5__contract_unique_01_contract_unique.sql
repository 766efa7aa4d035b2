-- Way back of 0003_contract_unique, CONTRACT: Drop what 0002_unique kept alive
-- Refuses while rows are in the way. Refused while rows of customers hold values twice that
-- "customers_email_key" would not allow.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE (email) IN (SELECT email FROM customers GROUP BY email HAVING count(*) > 1);
-- Undoes V5__contract_unique_01_contract_unique.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V5__contract_unique_01_contract_unique.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V5__contract_unique_01_contract_unique.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE customers IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM customers LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table customers has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_unique: it goes back in batches.';
  END IF;
END
$belay$;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (
    SELECT FROM customers
    WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1
  ) AS belay_duplicates;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[duplicates] % values of (email) occur more than once in customers; the key cannot be unique. Mend these rows, then run this again.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE (email);

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_unique' AND unit = '01_contract_unique';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V5__contract_unique_01_contract_unique.sql';

COMMIT;
