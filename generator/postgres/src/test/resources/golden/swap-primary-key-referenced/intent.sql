ALTER TABLE customers ALTER COLUMN id TYPE bigint;
ALTER SEQUENCE customers_id_seq AS bigint;
ALTER TABLE orders RENAME CONSTRAINT orders_customer_id_fkey TO orders_customer_id_fkey_id_big;
ALTER TABLE orders RENAME CONSTRAINT orders_payer_id_fkey TO orders_payer_id_fkey_id_big;
ALTER TABLE visits RENAME CONSTRAINT visits_customer_fkey TO visits_customer_fkey_id_big;
