INSERT INTO stock VALUES (1, 'a');
INSERT INTO orders VALUES (1, 1, 'a'), (2, NULL, 'b'), (3, 9, NULL);
