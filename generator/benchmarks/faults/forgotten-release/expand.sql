SET lock_timeout = '300ms';
CREATE FUNCTION refuse_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.full_name IS DISTINCT FROM NEW.name THEN
    RAISE EXCEPTION 'full_name is left behind' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER zz_inserted_alone BEFORE INSERT ON customers FOR EACH ROW
  WHEN (NEW.full_name IS NULL AND NEW.name IS NOT NULL) EXECUTE FUNCTION refuse_alone();
CREATE TRIGGER zz_updated_alone BEFORE UPDATE ON customers FOR EACH ROW
  WHEN (NEW.name IS DISTINCT FROM OLD.name AND NEW.full_name IS NOT DISTINCT FROM OLD.full_name)
  EXECUTE FUNCTION refuse_alone();
