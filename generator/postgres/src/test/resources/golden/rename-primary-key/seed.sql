INSERT INTO orders (total) VALUES (1), (2), (NULL);
INSERT INTO items SELECT 1, id FROM orders WHERE total = 1;
INSERT INTO items VALUES (2, NULL);
