-- 0013_public_order_token, BACKFILL: Constrain new writes of orders
-- Locks: ACCESS EXCLUSIVE on orders.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE orders ADD CONSTRAINT orders_token_not_null_proof CHECK (token IS NOT NULL) NOT VALID;
--> statement-breakpoint
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0013_public_order_token', '03_backfill_constrain_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
