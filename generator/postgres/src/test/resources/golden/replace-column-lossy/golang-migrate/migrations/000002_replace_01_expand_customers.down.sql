-- Way back of 0002_replace, EXPAND: Add customers.mail and keep it equal to email
-- Loses writes made since. Of what the next release wrote into customers.mail, email keeps what the down
-- expression makes of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE mail IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_replace_customers_email ON customers;

DROP TRIGGER zz_belay_update_0002_replace_customers_email ON customers;

DROP FUNCTION belay_sync_0002_replace_customers_email();

ALTER TABLE customers DROP COLUMN mail;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '01_expand_customers';
