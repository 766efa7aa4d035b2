-- 0004_create_payments, EXPAND: Create the table payments
-- Locks nothing that was there before.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE TABLE payments (
  id uuid DEFAULT gen_random_uuid(),
  order_id bigint NOT NULL,
  amount_cents bigint NOT NULL,
  method text DEFAULT 'card' NOT NULL,
  paid_at timestamp with time zone,
  CONSTRAINT payments_pkey PRIMARY KEY (id)
);

CREATE INDEX payments_order_idx ON payments (order_id);
