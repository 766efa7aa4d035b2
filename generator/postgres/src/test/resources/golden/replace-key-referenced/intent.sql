ALTER TABLE lines DROP CONSTRAINT lines_order_id_fkey;
ALTER TABLE orders DROP CONSTRAINT orders_pkey;
ALTER TABLE orders ADD CONSTRAINT orders_key PRIMARY KEY (tenant, number);
ALTER TABLE lines ADD FOREIGN KEY (order_tenant, order_number) REFERENCES orders (tenant, number);
