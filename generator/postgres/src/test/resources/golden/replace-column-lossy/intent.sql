ALTER TABLE customers ALTER COLUMN email TYPE text USING lower(email);
ALTER TABLE customers RENAME COLUMN email TO mail;
ALTER TABLE customers RENAME CONSTRAINT customers_email_key TO customers_mail_key;
