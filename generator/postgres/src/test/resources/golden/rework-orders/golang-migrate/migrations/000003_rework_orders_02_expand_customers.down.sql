-- Way back of 0002_rework_orders, EXPAND: Add customers.full_name and keep it equal to name
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rework_orders_customers_name ON customers;

DROP TRIGGER zz_belay_update_0002_rework_orders_customers_name ON customers;

DROP FUNCTION belay_sync_0002_rework_orders_customers_name();

ALTER TABLE customers DROP COLUMN full_name;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework_orders' AND unit = '02_expand_customers';
