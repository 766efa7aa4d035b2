INSERT INTO orders VALUES (1, 1, 1, 'a'), (2, 1, 2, NULL), (3, 2, 1, 'c');
INSERT INTO customers VALUES (1, 1, 'a@x'), (2, 1, NULL);
