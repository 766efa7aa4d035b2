-- Way back of 0022_contract_line_checks, CONTRACT: Drop what 0019_drop_legacy_reference kept alive
-- Does not bring back what was overwritten or dropped. The values of orders.legacy_ref are gone; the column
-- comes back empty.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders;
-- Undoes 0062_contract_line_checks_03_contract_drop_legacy_reference and makes Drizzle forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1780903802000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0062_contract_line_checks_03_contract_drop_legacy_reference is not the newest migration that Drizzle has recorded.'
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

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1780903802000;

COMMIT;
