INSERT INTO orders VALUES (1, 7), (2, 8);
