ALTER SEQUENCE orders_id_seq OWNED BY orders.id;
INSERT INTO orders (total) VALUES (1), (2), (NULL);
INSERT INTO orders VALUES (-2147483648, 3);
