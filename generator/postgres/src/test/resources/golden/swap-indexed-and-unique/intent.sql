ALTER TABLE orders ALTER COLUMN ticket TYPE bigint;
ALTER TABLE orders ALTER COLUMN customer TYPE bigint;
ALTER TABLE orders RENAME CONSTRAINT orders_ticket_key TO orders_ticket_big_key;
ALTER TABLE orders RENAME CONSTRAINT orders_ticket_check TO orders_ticket_big_check;
ALTER TABLE orders RENAME CONSTRAINT orders_customer_fkey TO orders_customer_big_fkey;
ALTER INDEX orders_customer_idx RENAME TO orders_customer_big_idx;
