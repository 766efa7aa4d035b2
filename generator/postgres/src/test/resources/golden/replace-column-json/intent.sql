ALTER TABLE customers ALTER COLUMN data TYPE jsonb USING data::jsonb;
ALTER TABLE customers RENAME COLUMN data TO document;
