ALTER TABLE orders ALTER COLUMN id DROP IDENTITY;
ALTER TABLE orders ALTER COLUMN ticket DROP IDENTITY;
CREATE SEQUENCE orders_id_seq OWNED BY orders.id;
CREATE SEQUENCE orders_ticket_seq AS integer OWNED BY orders.ticket;
ALTER TABLE orders ALTER COLUMN id SET DEFAULT nextval('orders_id_seq');
ALTER TABLE orders ALTER COLUMN ticket SET DEFAULT nextval('orders_ticket_seq');
