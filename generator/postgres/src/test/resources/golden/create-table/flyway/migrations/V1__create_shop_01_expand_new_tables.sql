-- 0001_create_shop, EXPAND: Create the enum type payment_state; create the table customers; create the table
-- orders
-- Locks nothing that was there before.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE TYPE payment_state AS ENUM ('open', 'paid');

CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  name_sorted text COLLATE "C",
  email character varying(200),
  vip boolean DEFAULT false NOT NULL,
  joined timestamp with time zone DEFAULT now() NOT NULL,
  initial text GENERATED ALWAYS AS (left(name, 1)) STORED,
  CONSTRAINT customers_pkey PRIMARY KEY (id),
  CONSTRAINT customers_email_key UNIQUE (email),
  CONSTRAINT customers_named CHECK (length(name) > 0)
);

COMMENT ON TABLE customers IS 'Who buys';

COMMENT ON COLUMN customers.name IS 'As on the letter; it''s hers';

CREATE INDEX customers_vip_idx ON customers (joined) WHERE vip;

CREATE TABLE orders (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  customer_id bigint NOT NULL,
  state payment_state DEFAULT 'open' NOT NULL,
  tags text[],
  total numeric(12,2),
  CONSTRAINT orders_pkey PRIMARY KEY (id),
  CONSTRAINT orders_total_check CHECK (total >= 0)
);

CREATE INDEX orders_customer_idx ON orders (customer_id, total DESC) INCLUDE (state);
