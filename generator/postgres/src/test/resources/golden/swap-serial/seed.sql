ALTER SEQUENCE orders_ticket_seq OWNED BY orders.ticket;
INSERT INTO orders (id) VALUES (1), (2);
INSERT INTO orders VALUES (3, 2147483647);
