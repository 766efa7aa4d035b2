ALTER TABLE customers ADD PRIMARY KEY (id);
ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers (id);
