SET lock_timeout = '300ms';
DROP TRIGGER zz_inserted_alone ON customers;
DROP TRIGGER zz_updated_alone ON customers;
DROP FUNCTION refuse_alone();
ALTER TABLE customers DROP COLUMN name;
