-- Way back of 0002_widen, EXPAND: Change customers.code to text
-- Refuses while rows are in the way. Refused while customers.code holds values that character varying(5)
-- cannot; the way back rewrites the table.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE char_length(code) > 5;
-- Undoes V3__widen_02_expand_customers_code.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V3__widen_02_expand_customers_code.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__widen_02_expand_customers_code.sql'
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
  WHERE char_length(code) > 5;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of customers hold a value in code that character varying(5) cannot hold; shorten them before going back.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE customers ALTER COLUMN code TYPE character varying(5);

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__widen_02_expand_customers_code.sql';

COMMIT;
