ALTER TABLE customers ADD COLUMN note text, ADD COLUMN tags text[];
COMMENT ON COLUMN customers.note IS 'free text';
