INSERT INTO customers VALUES (1, DEFAULT), (2, NULL), (3, 'done');
