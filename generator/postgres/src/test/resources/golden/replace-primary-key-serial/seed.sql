ALTER SEQUENCE orders_id_seq OWNED BY orders.id;
INSERT INTO orders (total) VALUES (1), (2), (NULL);
