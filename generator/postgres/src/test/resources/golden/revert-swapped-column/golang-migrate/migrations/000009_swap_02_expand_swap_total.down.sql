-- Way back of 0003_swap, EXPAND: Exchange the names of orders.total and total_big
-- Refuses while rows are in the way. Refused while rows of orders hold a value in total that does not fit
-- integer.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE total_big IS NULL AND total IS NOT NULL;

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
  WHERE total_big IS NULL AND total IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold a value in total that does not fit integer; change it before going back.', belay_rows;
  END IF;
END
$belay$;

DROP TRIGGER zz_belay_insert_0003_swap_orders_total ON orders;

DROP TRIGGER zz_belay_update_0003_swap_orders_total ON orders;

DROP FUNCTION belay_sync_0003_swap_orders_total();

DROP FUNCTION belay_down_0003_swap_orders_total(bigint);

ALTER TABLE orders RENAME COLUMN total_big TO belay_swap_866d959a;

ALTER TABLE orders RENAME COLUMN total TO total_big;

ALTER TABLE orders RENAME COLUMN belay_swap_866d959a TO total;

CREATE FUNCTION belay_sync_0002_replace_orders_total() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up bigint;
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.total), ROW(OLD.total));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.total_big), ROW(OLD.total_big));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (total::bigint) INTO belay_up FROM (SELECT NEW.total AS total) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.total_big IS NULL THEN
        NEW.total_big := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.total_big), ROW(belay_up)) OR NEW.total IS NULL THEN
        SELECT (total_big::integer) INTO NEW.total FROM (SELECT NEW.total_big AS total_big) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.total_big := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW.total_big), ROW(belay_up)) THEN
        SELECT (total_big::integer) INTO NEW.total FROM (SELECT NEW.total_big AS total_big) AS orders;
      END IF;
    ELSIF NEW.total_big IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW.total_big := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_replace_orders_total
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_replace_orders_total();

CREATE TRIGGER zz_belay_update_0002_replace_orders_total
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.total OPERATOR(pg_catalog.=) OLD.total) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.total), ROW(OLD.total)))
    OR NEW.total_big IS NULL
    OR ((OLD.total_big IS NULL OR pg_catalog.record_image_ne(ROW(NEW.total_big), ROW(OLD.total_big)))
      AND (NEW.total_big OPERATOR(pg_catalog.=) CAST(NEW.total::bigint AS bigint)) IS NOT TRUE))
  EXECUTE FUNCTION belay_sync_0002_replace_orders_total();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_swap' AND unit = '02_expand_swap_total';
