INSERT INTO customers VALUES (1, 'Ada', NULL);
