ALTER TABLE lines ADD COLUMN total numeric(14,2);
UPDATE lines SET total = price * quantity;
ALTER TABLE lines ALTER COLUMN total SET NOT NULL;
COMMENT ON COLUMN lines.total IS 'what the line costs';
CREATE FUNCTION belay_sync_0002_total_lines_total() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
BEGIN
  -- What a statement writes into total itself does not count.
  SELECT (price * lines.quantity) INTO NEW.total FROM (SELECT NEW.price AS price, NEW.quantity AS quantity) AS lines;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zzz_belay_insert_0002_total_lines_total
  BEFORE INSERT ON lines
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_total_lines_total();

CREATE TRIGGER zzz_belay_update_0002_total_lines_total
  BEFORE UPDATE ON lines
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.price, NEW.quantity), ROW(OLD.price, OLD.quantity))
    OR pg_catalog.record_image_ne(ROW(NEW.total), ROW(OLD.total)) OR NEW.total IS NULL)
  EXECUTE FUNCTION belay_sync_0002_total_lines_total();
