SET lock_timeout = '300ms';
ALTER TABLE customers ADD COLUMN full_name text;
CREATE FUNCTION sync_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.full_name := coalesce(NEW.name, NEW.full_name);
  NEW.name := NEW.full_name;
  RETURN NEW;
END
$$;
CREATE TRIGGER zz_sync_names BEFORE INSERT OR UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION sync_names();
