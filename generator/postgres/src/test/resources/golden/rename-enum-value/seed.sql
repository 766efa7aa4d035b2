INSERT INTO orders VALUES (1, 'a', DEFAULT), (2, NULL, 'canceled'), (3, 'c', 'paid');
INSERT INTO returns VALUES ('1', 'canceled'), ('1', 'paid'), ('3', 'open');
