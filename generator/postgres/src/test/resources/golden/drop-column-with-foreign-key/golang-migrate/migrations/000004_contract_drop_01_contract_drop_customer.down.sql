-- Way back of 0003_contract_drop, CONTRACT: Drop what 0002_drop_customer kept alive
-- Does not bring back what was overwritten or dropped. The values of orders.customer_id are gone; the column
-- comes back empty. The values of orders.code are gone; the column comes back empty.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE customers IN SHARE ROW EXCLUSIVE MODE;

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
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_drop_customer: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE orders ADD COLUMN code text;

ALTER TABLE orders ADD CONSTRAINT orders_code_key UNIQUE (code);

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
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_drop_customer: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE orders ADD COLUMN customer_id bigint;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id);

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_drop' AND unit = '01_contract_drop_customer';
