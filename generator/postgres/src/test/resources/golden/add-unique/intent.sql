ALTER TABLE customers ADD UNIQUE (email);
