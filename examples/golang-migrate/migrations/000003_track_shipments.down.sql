DROP INDEX shipments_order_id_idx;

ALTER TABLE shipments DROP COLUMN tracking_code;
