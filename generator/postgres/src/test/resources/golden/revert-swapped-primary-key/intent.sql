-- The column is of its old type, under the name that the replacement had.
ALTER TABLE orders RENAME COLUMN id TO id_big;
