INSERT INTO orders (id, host, slug) VALUES (1, '10.0.0.1', 'a'), (2, '10.0.0.2', 'none'), (3, '10.0.0.3', NULL);
