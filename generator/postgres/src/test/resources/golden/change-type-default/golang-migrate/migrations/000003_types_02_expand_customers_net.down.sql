-- Way back of 0002_types, EXPAND: Change customers.net to inet
-- Refuses while rows are in the way. Refused while customers.net holds values that cidr cannot; the way back
-- rewrites the table.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE network(net) <> net;

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
