ALTER TABLE orders RENAME COLUMN id TO id_big;
ALTER TABLE orders ALTER COLUMN id_big TYPE bigint;
