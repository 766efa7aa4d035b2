CREATE INDEX orders_order_idx ON orders (total DESC NULLS LAST, placed NULLS FIRST) INCLUDE (name);
CREATE INDEX orders_pattern_idx ON orders (name text_pattern_ops, left(name, 3) COLLATE "C") WHERE name <> '';
