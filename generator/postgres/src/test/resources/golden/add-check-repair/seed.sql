INSERT INTO orders VALUES (1, 0, 5), (2, NULL, NULL), (3, 2147483647, -1), (4, -7, 0);
