ALTER TABLE orders RENAME COLUMN customer_id TO buyer_id;
ALTER TABLE orders RENAME CONSTRAINT orders_customer_id_fkey TO orders_buyer_id_fkey;
ALTER INDEX orders_customer_id_idx RENAME TO orders_buyer_id_idx;
