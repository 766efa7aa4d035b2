INSERT INTO orders VALUES (1, DEFAULT), (2, NULL), (3, 'high'), (4, '');
