INSERT INTO customers VALUES (1, 1, 'a@x'), (2, 1, NULL), (3, 2, 'c@x'), (4, 1, NULL);
