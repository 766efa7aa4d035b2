INSERT INTO orders VALUES (1, DEFAULT), (3, true);
