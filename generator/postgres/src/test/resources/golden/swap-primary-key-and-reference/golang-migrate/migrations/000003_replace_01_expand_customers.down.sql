-- Way back of 0002_replace, EXPAND: Add customers.id_big and keep it equal to id
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_replace_customers_id ON customers;

DROP TRIGGER zz_belay_update_0002_replace_customers_id ON customers;

DROP FUNCTION belay_sync_0002_replace_customers_id();

ALTER TABLE customers DROP COLUMN id_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '01_expand_customers';
