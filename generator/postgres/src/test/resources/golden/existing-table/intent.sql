ALTER TABLE legacy_orders ADD COLUMN channel text NOT NULL DEFAULT 'web';
COMMENT ON TABLE legacy_orders IS 'Taken over';
