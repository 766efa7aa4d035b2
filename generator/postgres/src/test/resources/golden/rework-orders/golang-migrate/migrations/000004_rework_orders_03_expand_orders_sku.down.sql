-- Way back of 0002_rework_orders, EXPAND: Change orders.sku to character varying(40)
-- Refuses while rows are in the way. Refused while orders.sku holds values that character varying(20) cannot;
-- the way back rewrites the table.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE char_length(sku) > 20;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM orders
  WHERE char_length(sku) > 20;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold a value in sku that character varying(20) cannot hold; shorten them before going back.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE orders ALTER COLUMN sku TYPE character varying(20);

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework_orders' AND unit = '03_expand_orders_sku';
