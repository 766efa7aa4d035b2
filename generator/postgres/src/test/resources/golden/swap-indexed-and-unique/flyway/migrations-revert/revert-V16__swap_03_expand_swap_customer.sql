-- Way back of 0003_swap, EXPAND: Exchange the names of orders.customer and customer_big
-- Refuses while rows are in the way. Refused while rows of orders hold a value in customer that does not fit
-- integer.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE customer_big IS NULL AND customer IS NOT NULL;
-- Undoes V16__swap_03_expand_swap_customer.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V16__swap_03_expand_swap_customer.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V16__swap_03_expand_swap_customer.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

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
  WHERE customer_big IS NULL AND customer IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold a value in customer that does not fit integer; change it before going back.', belay_rows;
  END IF;
END
$belay$;

DROP TRIGGER zz_belay_insert_0003_swap_orders_customer ON orders;

DROP TRIGGER zz_belay_update_0003_swap_orders_customer ON orders;

DROP FUNCTION belay_sync_0003_swap_orders_customer();

DROP FUNCTION belay_down_0003_swap_orders_customer(bigint);

ALTER TABLE orders RENAME COLUMN customer_big TO belay_swap_851f922b;

ALTER TABLE orders RENAME COLUMN customer TO customer_big;

ALTER TABLE orders RENAME COLUMN belay_swap_851f922b TO customer;

CREATE FUNCTION belay_sync_0002_replace_orders_customer() RETURNS trigger
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
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.customer), ROW(OLD.customer));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.customer_big), ROW(OLD.customer_big));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (customer) INTO belay_up FROM (SELECT NEW.customer AS customer) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.customer_big IS NULL THEN
        NEW.customer_big := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.customer_big), ROW(belay_up)) THEN
        SELECT (customer_big::integer) INTO NEW.customer FROM (SELECT NEW.customer_big AS customer_big) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.customer_big := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW.customer_big), ROW(belay_up)) THEN
        SELECT (customer_big::integer) INTO NEW.customer FROM (SELECT NEW.customer_big AS customer_big) AS orders;
      END IF;
    ELSIF NEW.customer_big IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW.customer_big := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_replace_orders_customer
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_replace_orders_customer();

CREATE TRIGGER zz_belay_update_0002_replace_orders_customer
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.customer OPERATOR(pg_catalog.=) OLD.customer) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.customer), ROW(OLD.customer)))
    OR NEW.customer_big IS NULL
    OR ((OLD.customer_big IS NULL OR pg_catalog.record_image_ne(ROW(NEW.customer_big), ROW(OLD.customer_big)))
      AND (NEW.customer_big OPERATOR(pg_catalog.=) CAST(NEW.customer AS bigint)) IS NOT TRUE))
  EXECUTE FUNCTION belay_sync_0002_replace_orders_customer();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_swap' AND unit = '03_expand_swap_customer';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V16__swap_03_expand_swap_customer.sql';

COMMIT;
