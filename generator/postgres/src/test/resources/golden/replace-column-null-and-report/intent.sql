UPDATE orders SET code = NULL WHERE code IN ('n/a', '', '99999999999');
ALTER TABLE orders ALTER COLUMN code TYPE integer USING code::integer;
ALTER TABLE orders RENAME COLUMN code TO number;
