COMMENT ON TABLE customers IS NULL;
COMMENT ON COLUMN customers.name IS E'it''s "new"\nof two lines; \\ $$';
COMMENT ON COLUMN customers.email IS NULL;
