SET lock_timeout = '300ms';
ALTER TABLE customers ADD COLUMN full_name text;
CREATE FUNCTION sync_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.full_name := coalesce(NEW.full_name, NEW.name);
    NEW.name := coalesce(NEW.name, NEW.full_name);
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER zz_sync_names BEFORE INSERT OR UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION sync_names();
