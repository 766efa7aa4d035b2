-- 0011_say_orders, EXPAND: Say what orders are
-- Locks nothing that was there before.

COMMENT ON TABLE orders IS 'what customers bought';
