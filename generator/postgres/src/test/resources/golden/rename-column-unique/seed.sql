INSERT INTO customers VALUES (1, 'a@x', 1), (2, NULL, 1), (3, NULL, NULL), (4, 'ä@x', 1);
