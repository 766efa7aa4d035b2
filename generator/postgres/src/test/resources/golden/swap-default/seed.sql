INSERT INTO orders VALUES (1, 5, ''), (2, NULL, 'x'), (3, 7, NULL);
