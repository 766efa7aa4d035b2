-- Way back of 0002_rename_name, EXPAND: Add customers.note; add customers.full_name and keep it equal to name
-- Loses writes made since. The values written into customers.note are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE note IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_name_customers_name ON customers;

DROP TRIGGER zz_belay_update_0002_rename_name_customers_name ON customers;

DROP FUNCTION belay_sync_0002_rename_name_customers_name();

ALTER TABLE customers DROP COLUMN full_name;

ALTER TABLE customers DROP COLUMN note;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename_name' AND unit = '01_expand_customers';
