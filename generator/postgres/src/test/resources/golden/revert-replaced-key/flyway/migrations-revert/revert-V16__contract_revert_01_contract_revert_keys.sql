-- Way back of 0005_contract_revert, CONTRACT: Drop what 0004_revert_keys kept alive
-- Refuses while rows are in the way. Refused while rows of orders hold values twice that "orders_pkey" would
-- not allow. Refused while rows of customers hold values twice that "customers_tenant_email_key" would not
-- allow.
-- The rows concerned, to be counted before:
--   SELECT (SELECT count(*) FROM customers WHERE (tenant, email) IN (SELECT tenant, email FROM customers GROUP BY tenant, email HAVING count(*) > 1)) + (SELECT count(*) FROM orders WHERE (tenant, number) IN (SELECT tenant, number FROM orders GROUP BY tenant, number HAVING count(*) > 1));
-- Undoes V16__contract_revert_01_contract_revert_keys.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V16__contract_revert_01_contract_revert_keys.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V16__contract_revert_01_contract_revert_keys.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;

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
    RAISE EXCEPTION '[table-too-large] The table customers has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0004_revert_keys: it goes back in batches.';
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
    WHERE tenant IS NOT NULL AND email IS NOT NULL GROUP BY tenant, email HAVING count(*) > 1
  ) AS belay_duplicates;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[duplicates] % values of (tenant, email) occur more than once in customers; the key cannot be unique. Mend these rows, then run this again.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE customers ADD CONSTRAINT customers_tenant_email_key UNIQUE (tenant, email);

LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM orders LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0004_revert_keys: it goes back in batches.';
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
    SELECT FROM orders
    WHERE tenant IS NOT NULL AND number IS NOT NULL GROUP BY tenant, number HAVING count(*) > 1
  ) AS belay_duplicates;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[duplicates] % values of (tenant, number) occur more than once in orders; the key cannot be unique. Mend these rows, then run this again.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE orders DROP CONSTRAINT orders_pkey;

ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (tenant, number);

CREATE UNIQUE INDEX orders_id_pkey ON orders (id);

DELETE FROM belay.state
WHERE service = 'default' AND change = '0005_contract_revert' AND unit = '01_contract_revert_keys';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V16__contract_revert_01_contract_revert_keys.sql';

COMMIT;
