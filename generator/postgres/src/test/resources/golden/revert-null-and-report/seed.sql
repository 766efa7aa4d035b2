INSERT INTO orders VALUES (1, '00042'), (2, NULL), (3, 'n/a'), (4, ''), (5, '99999999999');
