-- Way back of 0003_swap, EXPAND: Exchange the names of orders.code and code_number
-- Refuses while rows are in the way. Refused while rows of orders hold a value in code that does not fit
-- text.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE code_number IS NULL AND code IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM orders
  WHERE code_number IS NULL AND code IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold a value in code that does not fit text; change it before going back.', belay_rows;
  END IF;
END
$belay$;

DROP TRIGGER zz_belay_insert_0003_swap_orders_code ON orders;

DROP TRIGGER zz_belay_update_0003_swap_orders_code ON orders;

DROP FUNCTION belay_sync_0003_swap_orders_code();

DROP FUNCTION belay_down_0003_swap_orders_code(integer);

ALTER TABLE orders RENAME COLUMN code_number TO belay_swap_5d0afdcf;

ALTER TABLE orders RENAME COLUMN code TO code_number;

ALTER TABLE orders RENAME COLUMN belay_swap_5d0afdcf TO code;

CREATE FUNCTION belay_sync_0002_replace_orders_code() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up integer;
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.code), ROW(OLD.code));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.code_number), ROW(OLD.code_number));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (code::integer) INTO belay_up FROM (SELECT NEW.code AS code) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.code_number IS NULL THEN
        NEW.code_number := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.code_number), ROW(belay_up)) OR NEW.code IS NULL THEN
        SELECT (code_number::text) INTO NEW.code FROM (SELECT NEW.code_number AS code_number) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.code_number := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW.code_number), ROW(belay_up)) THEN
        SELECT (code_number::text) INTO NEW.code FROM (SELECT NEW.code_number AS code_number) AS orders;
      END IF;
    ELSIF NEW.code_number IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW.code_number := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_replace_orders_code
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_replace_orders_code();

CREATE TRIGGER zz_belay_update_0002_replace_orders_code
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.code), ROW(OLD.code))
    OR NEW.code_number IS NULL
    OR ((OLD.code_number IS NULL OR pg_catalog.record_image_ne(ROW(NEW.code_number), ROW(OLD.code_number)))
      AND (NEW.code_number OPERATOR(pg_catalog.=) CAST(NEW.code::integer AS integer)) IS NOT TRUE))
  EXECUTE FUNCTION belay_sync_0002_replace_orders_code();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_swap' AND unit = '02_expand_swap_code';
