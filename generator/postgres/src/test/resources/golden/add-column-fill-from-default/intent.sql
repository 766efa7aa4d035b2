ALTER TABLE customers ADD COLUMN label text;
UPDATE customers SET label = coalesce(name, '');
ALTER TABLE customers ALTER COLUMN label SET NOT NULL, ALTER COLUMN label SET DEFAULT 'none';
