ALTER TABLE orders ALTER COLUMN ticket TYPE bigint;
ALTER SEQUENCE orders_ticket_seq AS bigint;
