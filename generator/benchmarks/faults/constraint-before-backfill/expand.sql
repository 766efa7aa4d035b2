SET lock_timeout = '300ms';
ALTER TABLE customers ADD COLUMN full_name text;
ALTER TABLE customers ADD CONSTRAINT full_name_there CHECK (full_name IS NOT NULL) NOT VALID;
