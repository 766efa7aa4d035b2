-- 0011_say_orders, EXPAND: Say what orders are
-- Locks nothing that was there before.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
COMMENT ON TABLE orders IS 'what customers bought';
