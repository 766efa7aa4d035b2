ALTER TABLE customers ADD COLUMN label text;
UPDATE customers SET label = coalesce(name, email, 'nobody ' || id);
ALTER TABLE customers ALTER COLUMN label SET NOT NULL;
COMMENT ON COLUMN customers.label IS 'shown';
