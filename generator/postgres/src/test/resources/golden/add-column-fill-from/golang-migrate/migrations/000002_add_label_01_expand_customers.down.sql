-- Way back of 0002_add_label, EXPAND: Add customers.label
-- Loses writes made since. The values written into customers.label are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE label IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_add_label_customers_label ON customers;

DROP TRIGGER zz_belay_update_0002_add_label_customers_label ON customers;

DROP FUNCTION belay_sync_0002_add_label_customers_label();

ALTER TABLE customers DROP COLUMN label;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_add_label' AND unit = '01_expand_customers';
