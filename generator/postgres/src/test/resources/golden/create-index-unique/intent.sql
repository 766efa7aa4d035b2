CREATE UNIQUE INDEX orders_name_idx ON orders (name);
CREATE UNIQUE INDEX orders_open_name_idx ON orders (lower(name)) WHERE total > 0;
