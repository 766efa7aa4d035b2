-- Way back of 0003_second, EXPAND: Add customers.mail and keep it equal to email
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0003_second_customers_email ON customers;

DROP TRIGGER zz_belay_update_0003_second_customers_email ON customers;

DROP FUNCTION belay_sync_0003_second_customers_email();

ALTER TABLE customers DROP COLUMN mail;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_second' AND unit = '01_expand_customers';
