-- 0004_create_payments, EXPAND: Create the table payments
-- Locks nothing that was there before.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
CREATE TABLE payments (
  id uuid DEFAULT gen_random_uuid(),
  order_id bigint NOT NULL,
  amount_cents bigint NOT NULL,
  method text DEFAULT 'card' NOT NULL,
  paid_at timestamp with time zone,
  CONSTRAINT payments_pkey PRIMARY KEY (id)
);
--> statement-breakpoint
CREATE INDEX payments_order_idx ON payments (order_id);
