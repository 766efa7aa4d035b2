-- Way back of 0003_catch_up_rename, EXPAND: Refuse writes of customers.name that leave full_name behind
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_name_customers_name ON customers;

DROP TRIGGER zz_belay_update_0002_rename_name_customers_name ON customers;

DROP FUNCTION belay_sync_0002_rename_name_customers_name();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '01_expand_refuse_name_alone';
