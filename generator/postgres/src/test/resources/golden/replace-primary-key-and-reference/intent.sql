ALTER TABLE customers RENAME COLUMN id TO id_big;
ALTER TABLE customers ALTER COLUMN id_big TYPE bigint;
ALTER SEQUENCE customers_id_seq AS bigint;
ALTER TABLE orders RENAME COLUMN customer_id TO customer_id_big;
ALTER TABLE orders ALTER COLUMN customer_id_big TYPE bigint;
ALTER TABLE orders RENAME CONSTRAINT orders_customer_id_fkey TO orders_customer_id_big_fkey_id_big;
