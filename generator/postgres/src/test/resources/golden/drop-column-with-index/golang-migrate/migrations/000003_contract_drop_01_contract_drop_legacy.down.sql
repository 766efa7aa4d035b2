-- Way back of 0003_contract_drop, CONTRACT: Drop what 0002_drop_legacy kept alive
-- Does not bring back what was overwritten or dropped. The values of orders.legacy are gone; the column comes
-- back empty.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders;

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
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_drop_legacy: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE orders ADD COLUMN legacy text;

CREATE INDEX orders_legacy_idx ON orders (legacy);

CREATE UNIQUE INDEX orders_lower_idx ON orders ((lower(legacy)));

ALTER TABLE orders ADD CONSTRAINT orders_legacy_check CHECK (legacy <> 'bad');

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_drop' AND unit = '01_contract_drop_legacy';
