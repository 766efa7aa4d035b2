ALTER TABLE customers RENAME COLUMN email TO mail;
ALTER TABLE customers RENAME CONSTRAINT customers_email_key TO customers_mail_key;
ALTER TABLE customers RENAME CONSTRAINT customers_per_tenant TO customers_per_tenant_mail;
