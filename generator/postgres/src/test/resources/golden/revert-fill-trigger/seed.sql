INSERT INTO orders VALUES (1, NULL, 'a'), (2, 'x', NULL), (3, '', '');
