INSERT INTO orders VALUES (1, 1, 1, 'a'), (2, 1, 2, NULL), (3, 2, 1, 'c');
INSERT INTO lines VALUES (1, 1, 1, 1), (2, 3, 2, 1), (3, NULL, NULL, NULL);
