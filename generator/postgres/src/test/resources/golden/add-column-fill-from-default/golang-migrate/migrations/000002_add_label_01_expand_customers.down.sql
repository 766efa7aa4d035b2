-- Way back of 0002_add_label, EXPAND: Add customers.label
-- Loses writes made since. The values written into customers.label are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE label IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP COLUMN label;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_add_label' AND unit = '01_expand_customers';
