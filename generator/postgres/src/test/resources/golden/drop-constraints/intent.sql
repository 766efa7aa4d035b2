ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey, DROP CONSTRAINT orders_code_key, DROP CONSTRAINT orders_code_check, DROP CONSTRAINT once;
ALTER TABLE lonely DROP CONSTRAINT lonely_pkey;
