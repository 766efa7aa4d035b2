ALTER TABLE customers RENAME COLUMN code TO short_code;
ALTER TABLE customers RENAME CONSTRAINT customers_code_key TO customers_short_code_key;
ALTER TABLE orders RENAME CONSTRAINT orders_customer_code_fkey TO orders_customer_code_fkey_short_code;
