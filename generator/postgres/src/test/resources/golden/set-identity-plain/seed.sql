INSERT INTO orders VALUES (1, 'a'), (-7, 'b'), (3, NULL);
