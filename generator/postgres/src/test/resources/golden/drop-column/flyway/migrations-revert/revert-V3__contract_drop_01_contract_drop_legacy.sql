-- Way back of 0003_contract_drop, CONTRACT: Drop what 0002_drop_legacy kept alive
-- Does not bring back what was overwritten or dropped. The values of orders.legacy are gone; the column comes
-- back empty.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders;
-- Undoes V3__contract_drop_01_contract_drop_legacy.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V3__contract_drop_01_contract_drop_legacy.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__contract_drop_01_contract_drop_legacy.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

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

COMMENT ON COLUMN orders.legacy IS 'goes';

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_drop' AND unit = '01_contract_drop_legacy';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__contract_drop_01_contract_drop_legacy.sql';

COMMIT;
