ALTER TABLE orders ADD UNIQUE (code), ADD CHECK (code <> ''), ADD FOREIGN KEY (customer_id) REFERENCES customers (id);
ALTER TABLE links ADD PRIMARY KEY (a);
