INSERT INTO orders (total) VALUES (1), (2), (NULL);
INSERT INTO lines (id) VALUES (DEFAULT), (70);
