CREATE TYPE payment_state AS ENUM ('open', 'paid');
CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL CONSTRAINT customers_named CHECK (length(name) > 0),
  name_sorted text COLLATE "C",
  email varchar(200) UNIQUE,
  vip boolean NOT NULL DEFAULT false,
  joined timestamptz NOT NULL DEFAULT now(),
  initial text GENERATED ALWAYS AS (left(name, 1)) STORED
);
COMMENT ON TABLE customers IS 'Who buys';
COMMENT ON COLUMN customers.name IS 'As on the letter; it''s hers';
CREATE INDEX customers_vip_idx ON customers (joined) WHERE vip;
CREATE TABLE orders (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  state payment_state NOT NULL DEFAULT 'open',
  tags text[],
  total numeric(12,2) CHECK (total >= 0)
);
CREATE INDEX orders_customer_idx ON orders (customer_id, total DESC) INCLUDE (state);
