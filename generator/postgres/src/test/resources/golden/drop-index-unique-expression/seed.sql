INSERT INTO customers VALUES (1, 'a@x', false), (2, 'A@x', true), (3, NULL, false);
