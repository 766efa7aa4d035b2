INSERT INTO orders VALUES (1, 0, ''), (2, 2147483647, 'z'), (3, 5, 'x');
