INSERT INTO customers VALUES (1, 'Ada', 3), (2, NULL, NULL);
INSERT INTO notes VALUES ('a', now()), (NULL, NULL);
