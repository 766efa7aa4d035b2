ALTER TABLE sales.stock RENAME COLUMN amount TO quantity;
