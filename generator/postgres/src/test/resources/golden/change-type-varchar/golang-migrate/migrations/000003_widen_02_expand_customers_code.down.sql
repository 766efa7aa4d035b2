-- Way back of 0002_widen, EXPAND: Change customers.code to text
-- Refuses while rows are in the way. Refused while customers.code holds values that character varying(5)
-- cannot; the way back rewrites the table.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE char_length(code) > 5;

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
