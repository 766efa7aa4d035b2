ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();
CREATE UNIQUE INDEX orders_token_idx ON orders (token);
