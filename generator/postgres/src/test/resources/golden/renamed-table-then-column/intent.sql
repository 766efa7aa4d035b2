ALTER TABLE customers RENAME TO clients;
ALTER TABLE clients RENAME COLUMN email TO mail;
