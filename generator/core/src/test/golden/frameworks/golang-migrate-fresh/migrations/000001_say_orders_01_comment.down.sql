-- Way back of 0011_say_orders, EXPAND: Say what orders are
-- Loses nothing.

COMMENT ON TABLE orders IS NULL;
