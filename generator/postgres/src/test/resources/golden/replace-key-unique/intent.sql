ALTER TABLE customers DROP CONSTRAINT customers_email_key;
ALTER TABLE customers ADD UNIQUE (tenant, email);
