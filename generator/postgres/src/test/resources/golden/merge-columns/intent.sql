ALTER TABLE customers ADD COLUMN full_name text;
UPDATE customers SET full_name = first_name || coalesce(' ' || last_name, '');
ALTER TABLE customers ALTER COLUMN full_name SET NOT NULL;
ALTER TABLE customers DROP COLUMN first_name;
ALTER TABLE customers DROP COLUMN last_name;
COMMENT ON COLUMN customers.full_name IS 'first name first';
