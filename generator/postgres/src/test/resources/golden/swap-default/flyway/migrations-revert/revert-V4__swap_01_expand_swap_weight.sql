-- Way back of 0003_swap, EXPAND: Exchange the names of orders.weight and weight_big
-- Refuses while rows are in the way. Refused while rows of orders hold a value in weight that does not fit
-- integer.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE weight_big IS NULL AND weight IS NOT NULL;
-- Undoes V4__swap_01_expand_swap_weight.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V4__swap_01_expand_swap_weight.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__swap_01_expand_swap_weight.sql'
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
  WHERE weight_big IS NULL AND weight IS NOT NULL;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold a value in weight that does not fit integer; change it before going back.', belay_rows;
  END IF;
END
$belay$;

DROP TRIGGER zz_belay_insert_0003_swap_orders_weight ON orders;

DROP TRIGGER zz_belay_update_0003_swap_orders_weight ON orders;

DROP FUNCTION belay_sync_0003_swap_orders_weight();

ALTER TABLE orders ALTER COLUMN weight_big DROP DEFAULT;

DROP FUNCTION belay_omit_25dc7254();

DROP FUNCTION belay_down_0003_swap_orders_weight(bigint);

ALTER TABLE orders ALTER COLUMN weight DROP DEFAULT;

ALTER TABLE orders ALTER COLUMN weight_big SET DEFAULT 7;

ALTER TABLE orders RENAME COLUMN weight_big TO belay_swap_1ebb3c51;

ALTER TABLE orders RENAME COLUMN weight TO weight_big;

ALTER TABLE orders RENAME COLUMN belay_swap_1ebb3c51 TO weight;

CREATE FUNCTION belay_omit_661cbf1e() RETURNS bigint
LANGUAGE plpgsql
VOLATILE
SET search_path = public, pg_temp
AS $belay$
BEGIN
  -- Evaluated only where an INSERT omits the column; an explicit NULL leaves no mark.
  PERFORM set_config('belay.belay_omit_661cbf1e', '1', true);
  RETURN NULL;
END
$belay$;

GRANT EXECUTE ON FUNCTION belay_omit_661cbf1e() TO PUBLIC;

ALTER TABLE orders ALTER COLUMN weight_big SET DEFAULT belay_omit_661cbf1e();

CREATE FUNCTION belay_sync_0002_replace_orders_weight() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up bigint;
  belay_old_changed boolean;
  belay_new_changed boolean;
  belay_omitted boolean;
BEGIN
  belay_omitted := current_setting('belay.belay_omit_661cbf1e', true) = '1' AND NEW.weight_big IS NULL;
  IF current_setting('belay.belay_omit_661cbf1e', true) = '1' THEN
    PERFORM set_config('belay.belay_omit_661cbf1e', '', true);
  END IF;
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.weight), ROW(OLD.weight));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.weight_big), ROW(OLD.weight_big));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (weight) INTO belay_up FROM (SELECT NEW.weight AS weight) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF belay_omitted THEN
        NEW.weight_big := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.weight_big), ROW(belay_up)) THEN
        SELECT (weight_big::integer) INTO NEW.weight FROM (SELECT NEW.weight_big AS weight_big) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.weight_big := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW.weight_big), ROW(belay_up)) THEN
        SELECT (weight_big::integer) INTO NEW.weight FROM (SELECT NEW.weight_big AS weight_big) AS orders;
      END IF;
    ELSIF NEW.weight_big IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW.weight_big := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_replace_orders_weight
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_replace_orders_weight();

CREATE TRIGGER zz_belay_update_0002_replace_orders_weight
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.weight OPERATOR(pg_catalog.=) OLD.weight) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.weight), ROW(OLD.weight)))
    OR NEW.weight_big IS NULL
    OR ((OLD.weight_big IS NULL OR pg_catalog.record_image_ne(ROW(NEW.weight_big), ROW(OLD.weight_big)))
      AND (NEW.weight_big OPERATOR(pg_catalog.=) CAST(NEW.weight AS bigint)) IS NOT TRUE))
  EXECUTE FUNCTION belay_sync_0002_replace_orders_weight();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_swap' AND unit = '01_expand_swap_weight';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__swap_01_expand_swap_weight.sql';

COMMIT;
