ALTER TABLE shipments ADD COLUMN tracking_code text;

CREATE INDEX shipments_order_id_idx ON shipments (order_id);
