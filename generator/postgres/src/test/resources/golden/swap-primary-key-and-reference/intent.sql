ALTER TABLE customers ALTER COLUMN id TYPE bigint;
ALTER SEQUENCE customers_id_seq AS bigint;
ALTER TABLE orders ALTER COLUMN customer_id TYPE bigint;
ALTER TABLE orders RENAME CONSTRAINT orders_customer_id_fkey TO orders_customer_id_big_fkey_id_big;
