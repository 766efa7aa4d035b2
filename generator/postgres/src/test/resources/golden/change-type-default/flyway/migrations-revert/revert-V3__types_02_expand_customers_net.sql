-- Way back of 0002_types, EXPAND: Change customers.net to inet
-- Refuses while rows are in the way. Refused while customers.net holds values that cidr cannot; the way back
-- rewrites the table.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE network(net) <> net;
-- Undoes V3__types_02_expand_customers_net.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V3__types_02_expand_customers_net.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__types_02_expand_customers_net.sql'
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
  SELECT count(*) INTO belay_rows FROM customers
  WHERE network(net) <> net;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of customers hold a value in net that cidr cannot hold; shorten them before going back.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE customers ALTER COLUMN net DROP DEFAULT;

ALTER TABLE customers ALTER COLUMN net TYPE cidr;

ALTER TABLE customers ALTER COLUMN net SET DEFAULT '10.0.0.0/8';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__types_02_expand_customers_net.sql';

COMMIT;
