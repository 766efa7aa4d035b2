ALTER TABLE orders ALTER COLUMN code TYPE integer USING code::integer;
ALTER TABLE orders RENAME COLUMN code TO number;
