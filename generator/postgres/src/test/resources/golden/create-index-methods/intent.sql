CREATE INDEX orders_tags_idx ON orders USING gin (tags);
CREATE INDEX orders_name_hash ON orders USING hash (name);
CREATE INDEX orders_placed_brin ON orders USING brin (placed);
