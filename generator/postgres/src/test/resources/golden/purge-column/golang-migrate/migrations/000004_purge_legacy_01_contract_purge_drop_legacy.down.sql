-- Way back of 0004_purge_legacy, CONTRACT: Drop for good what 0002_drop_legacy retained: the column
-- orders.retained_0002_legacy
-- Does not bring back what was overwritten or dropped. The values of orders.retained_0002_legacy are gone;
-- the column comes back empty.
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

ALTER TABLE orders ADD COLUMN retained_0002_legacy text;
