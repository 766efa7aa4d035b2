-- Way back of 0002_widen, EXPAND: Change prices.net to numeric(14,2)
-- Refuses while rows are in the way. Refused while prices.net holds values that numeric(10,2) cannot; the way
-- back rewrites the table.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM prices WHERE abs(round(net, 2)) >= 1e8 AND net <> 'NaN';
-- Undoes V2__widen_01_expand_prices_net.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V2__widen_01_expand_prices_net.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__widen_01_expand_prices_net.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM prices
  WHERE abs(round(net, 2)) >= 1e8 AND net <> 'NaN';
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of prices hold a value in net that numeric(10,2) cannot hold; shorten them before going back.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE prices ALTER COLUMN net TYPE numeric(10,2);

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__widen_01_expand_prices_net.sql';

COMMIT;
