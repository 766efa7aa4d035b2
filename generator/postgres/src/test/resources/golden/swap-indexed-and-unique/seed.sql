INSERT INTO customers VALUES (1, 10), (2, 20), (3, 30);
INSERT INTO orders VALUES (1, 1, 10), (2, 2147483647, NULL), (3, 3, 30);
