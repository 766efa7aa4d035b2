INSERT INTO orders VALUES (1, '00042'), (2, 'none'), (3, NULL);
