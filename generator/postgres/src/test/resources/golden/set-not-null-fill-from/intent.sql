UPDATE orders SET status = coalesce(note, 'order ' || id) WHERE status IS NULL;
ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
