-- Way back of 0003_contract_key, CONTRACT: Drop what 0002_key kept alive
-- Refuses while rows are in the way. Refused while rows of orders hold values twice that "orders_pkey" would
-- not allow.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE (id) IN (SELECT id FROM orders GROUP BY id HAVING count(*) > 1);

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

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
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_key: it goes back in batches.';
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
    WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1
  ) AS belay_duplicates;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[duplicates] % values of (id) occur more than once in orders; the key cannot be unique. Mend these rows, then run this again.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE orders DROP CONSTRAINT orders_pkey;

ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);

CREATE UNIQUE INDEX orders_tenant_number_pkey ON orders (tenant, number);

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_key' AND unit = '01_contract_key';
