INSERT INTO orders VALUES (1, 3, 'a'), (2, NULL, NULL), (3, 2147483647, '');
