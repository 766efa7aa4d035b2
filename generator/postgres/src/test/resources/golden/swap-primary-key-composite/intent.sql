ALTER TABLE orders ALTER COLUMN id TYPE bigint;
ALTER TABLE orders RENAME CONSTRAINT orders_id_check TO orders_id_big_check;
