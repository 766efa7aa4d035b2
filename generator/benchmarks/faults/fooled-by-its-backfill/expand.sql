SET lock_timeout = '300ms';
ALTER TABLE customers ADD COLUMN mail text;
CREATE FUNCTION sync_mails() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.mail := coalesce(NEW.mail, lower(NEW.email));
    NEW.email := coalesce(NEW.email, NEW.mail);
  ELSIF NEW.mail IS DISTINCT FROM OLD.mail THEN
    NEW.email := NEW.mail;
  ELSIF NEW.email IS DISTINCT FROM OLD.email THEN
    NEW.mail := lower(NEW.email);
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER zz_sync_mails BEFORE INSERT OR UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION sync_mails();
