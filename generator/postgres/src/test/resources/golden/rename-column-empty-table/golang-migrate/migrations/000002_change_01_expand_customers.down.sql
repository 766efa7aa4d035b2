-- Way back of 0002_change, EXPAND: Add customers.full_name and keep it equal to name; add customers.visits
-- Loses writes made since. The values written into customers.visits are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE visits IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP COLUMN visits;

DROP TRIGGER zz_belay_insert_0002_change_customers_name ON customers;

DROP TRIGGER zz_belay_update_0002_change_customers_name ON customers;

DROP FUNCTION belay_sync_0002_change_customers_name();

ALTER TABLE customers DROP COLUMN full_name;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_change' AND unit = '01_expand_customers';
