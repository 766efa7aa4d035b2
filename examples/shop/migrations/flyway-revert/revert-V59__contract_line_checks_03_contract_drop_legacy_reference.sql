-- Way back of 0022_contract_line_checks, CONTRACT: Drop what 0019_drop_legacy_reference kept alive
-- Does not bring back what was overwritten or dropped. The values of orders.legacy_ref are gone; the column
-- comes back empty.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders;
-- Undoes V59__contract_line_checks_03_contract_drop_legacy_reference.sql and makes Flyway forget it. Run
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
  IF belay_newest IS DISTINCT FROM 'V59__contract_line_checks_03_contract_drop_legacy_reference.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V59__contract_line_checks_03_contract_drop_legacy_reference.sql'
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
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0019_drop_legacy_reference: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE orders ADD COLUMN legacy_ref text;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0022_contract_line_checks' AND unit = '03_contract_drop_legacy_reference';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V59__contract_line_checks_03_contract_drop_legacy_reference.sql';

COMMIT;
