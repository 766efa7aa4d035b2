-- Way back of 0001_create_shop, EXPAND: Reference other tables from orders
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;
