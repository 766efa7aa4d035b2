-- Way back of 0003_catch_up_split, EXPAND: Refuse writes of customers.full_name that leave first_name and
-- last_name behind
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_split_customers_full_name ON customers;

DROP TRIGGER zz_belay_update_0002_split_customers_full_name ON customers;

DROP FUNCTION belay_sync_0002_split_customers_full_name();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_split' AND unit = '01_expand_refuse_full_name_alone';
