-- Way back of 0002_split, EXPAND: Add zip and town to customers and keep them equal to place
-- Loses writes made since. Of what the next release wrote into zip and town of customers, place keeps what
-- the down expressions make of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE num_nonnulls(zip, town) > 0;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_split_customers_place ON customers;

DROP TRIGGER zz_belay_update_0002_split_customers_place ON customers;

DROP FUNCTION belay_sync_0002_split_customers_place();

ALTER TABLE customers DROP COLUMN town;

ALTER TABLE customers DROP COLUMN zip;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_split' AND unit = '01_expand_customers';
