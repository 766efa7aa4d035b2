ALTER TABLE orders ALTER COLUMN code TYPE integer USING code::integer;
ALTER TABLE lines ALTER COLUMN amount TYPE bigint;
