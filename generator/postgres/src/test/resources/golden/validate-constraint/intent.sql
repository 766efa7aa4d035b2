ALTER TABLE orders VALIDATE CONSTRAINT orders_total_check;
ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey;
