-- Way back of 0003_swap, EXPAND: Exchange the names of orders.customer_id and customer_id_big
-- Refuses while rows are in the way. Refused while rows of orders hold a value in customer_id that does not
-- fit integer.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE customer_id_big IS NULL AND customer_id IS NOT NULL;

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
  WHERE customer_id_big IS NULL AND customer_id IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold a value in customer_id that does not fit integer; change it before going back.', belay_rows;
  END IF;
END
$belay$;

DROP TRIGGER zz_belay_insert_0003_swap_orders_customer_id ON orders;

DROP TRIGGER zz_belay_update_0003_swap_orders_customer_id ON orders;

DROP FUNCTION belay_sync_0003_swap_orders_customer_id();

DROP FUNCTION belay_down_0003_swap_orders_customer_id(bigint);

ALTER TABLE orders RENAME COLUMN customer_id_big TO belay_swap_47ba57ad;

ALTER TABLE orders RENAME COLUMN customer_id TO customer_id_big;

ALTER TABLE orders RENAME COLUMN belay_swap_47ba57ad TO customer_id;

CREATE FUNCTION belay_sync_0002_replace_orders_customer_id() RETURNS trigger
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
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.customer_id), ROW(OLD.customer_id));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.customer_id_big), ROW(OLD.customer_id_big));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (customer_id::bigint) INTO belay_up FROM (SELECT NEW.customer_id AS customer_id) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.customer_id_big IS NULL THEN
        NEW.customer_id_big := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.customer_id_big), ROW(belay_up)) OR NEW.customer_id IS NULL THEN
        SELECT (customer_id_big::integer) INTO NEW.customer_id FROM (SELECT NEW.customer_id_big AS customer_id_big) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.customer_id_big := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW.customer_id_big), ROW(belay_up)) THEN
        SELECT (customer_id_big::integer) INTO NEW.customer_id FROM (SELECT NEW.customer_id_big AS customer_id_big) AS orders;
      END IF;
    ELSIF NEW.customer_id_big IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW.customer_id_big := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_replace_orders_customer_id
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_replace_orders_customer_id();

CREATE TRIGGER zz_belay_update_0002_replace_orders_customer_id
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.customer_id OPERATOR(pg_catalog.=) OLD.customer_id) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.customer_id), ROW(OLD.customer_id)))
    OR NEW.customer_id_big IS NULL
    OR ((OLD.customer_id_big IS NULL OR pg_catalog.record_image_ne(ROW(NEW.customer_id_big), ROW(OLD.customer_id_big)))
      AND (NEW.customer_id_big OPERATOR(pg_catalog.=) CAST(NEW.customer_id::bigint AS bigint)) IS NOT TRUE))
  EXECUTE FUNCTION belay_sync_0002_replace_orders_customer_id();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_swap' AND unit = '07_expand_swap_customer_id';
