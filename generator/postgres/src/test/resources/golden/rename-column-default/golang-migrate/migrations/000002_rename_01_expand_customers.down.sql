-- Way back of 0002_rename, EXPAND: Add customers.status and keep it equal to state
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_customers_state ON customers;

DROP TRIGGER zz_belay_update_0002_rename_customers_state ON customers;

DROP FUNCTION belay_sync_0002_rename_customers_state();

ALTER TABLE customers ALTER COLUMN status DROP DEFAULT;

DROP FUNCTION belay_omit_6525f226();

ALTER TABLE customers DROP COLUMN status;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '01_expand_customers';
