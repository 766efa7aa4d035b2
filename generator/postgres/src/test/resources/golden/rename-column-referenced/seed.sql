INSERT INTO customers VALUES (1, 'a'), (2, 'ß');
INSERT INTO orders VALUES (1, 'a'), (2, NULL), (3, 'ß');
