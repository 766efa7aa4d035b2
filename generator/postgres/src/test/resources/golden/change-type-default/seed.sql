INSERT INTO customers (id) VALUES (1), (2);
