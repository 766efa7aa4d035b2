-- 0002_rework_orders, EXPAND: Add the label refunded to payment_state
-- Locks nothing that was there before.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TYPE payment_state ADD VALUE IF NOT EXISTS 'refunded' AFTER 'paid';

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rework_orders', '05_expand_payment_state_refunded', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
