-- Way back of 0002_rename, EXPAND: Add customers.mail and keep it equal to email
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_customers_email ON customers;

DROP TRIGGER zz_belay_update_0002_rename_customers_email ON customers;

DROP FUNCTION belay_sync_0002_rename_customers_email();

ALTER TABLE customers DROP COLUMN mail;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '01_expand_customers';
