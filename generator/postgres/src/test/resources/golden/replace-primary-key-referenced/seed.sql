INSERT INTO customers (name) VALUES ('Ada'), ('Ben'), ('Cid');
INSERT INTO orders VALUES (1, 1, 2), (2, 2, NULL), (3, 1, 1);
INSERT INTO visits VALUES (1, 3), (2, NULL);
