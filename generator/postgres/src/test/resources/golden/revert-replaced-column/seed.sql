INSERT INTO orders VALUES (1, 0, ''), (2, 999999999999, NULL), (3, 1, 'x');
