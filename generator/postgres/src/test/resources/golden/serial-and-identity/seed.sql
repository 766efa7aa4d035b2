INSERT INTO orders (total) VALUES (1), (2), (NULL);
