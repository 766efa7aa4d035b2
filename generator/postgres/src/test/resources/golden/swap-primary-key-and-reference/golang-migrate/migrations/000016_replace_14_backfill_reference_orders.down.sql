-- Way back of 0002_replace, BACKFILL: Hold new writes of orders to what they reference
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_big_fkey_id_big;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_big_fkey;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey_id_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '14_backfill_reference_orders';
