ALTER TABLE orders DROP COLUMN code;
ALTER TABLE orders ADD COLUMN code bigint;
