SET lock_timeout = '300ms';
ALTER TABLE orders ADD COLUMN total numeric(20,2);
CREATE FUNCTION compute_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.total := NEW.price * NEW.quantity;
  RETURN NEW;
END
$$;
CREATE TRIGGER zz_compute_total BEFORE INSERT OR UPDATE OF price ON orders
  FOR EACH ROW EXECUTE FUNCTION compute_total();
