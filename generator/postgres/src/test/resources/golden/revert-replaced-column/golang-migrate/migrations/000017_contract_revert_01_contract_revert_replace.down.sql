-- Way back of 0005_contract_revert, CONTRACT: Drop what 0004_revert_replace kept alive
-- Does not bring back what was overwritten or dropped. Refuses while rows are there for which orders.amount
-- cannot be computed, or would be NULL. The old values of orders.amount come back as far as the down
-- expression rebuilds them. A transaction whose snapshot is older than the way back reads NULL in
-- orders.amount: what reads it again starts afterwards.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE total IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM orders LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0004_revert_replace: it goes back in batches.';
  END IF;
END
$belay$;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_row record;
  belay_failing bigint := 0;
  belay_nulls bigint := 0;
  belay_first text;
  belay_error text;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  BEGIN
    FOR belay_row IN SELECT (total / 100.0) AS belay_computed FROM orders LOOP
      DECLARE
        belay_value numeric(12,2) := belay_row.belay_computed;
      BEGIN
        IF belay_value IS NULL THEN
          belay_nulls := belay_nulls + 1;
        END IF;
      END;
    END LOOP;
  EXCEPTION
    WHEN syntax_error_or_access_rule_violation THEN
      RAISE;
    WHEN OTHERS THEN
      -- Row by row, to tell how many and which.
      belay_nulls := 0;
      FOR belay_row IN SELECT total AS belay_read_1, id::text AS belay_key_1 FROM orders LOOP
        BEGIN
          DECLARE
            belay_value numeric(12,2) := (SELECT (total / 100.0) FROM (SELECT belay_row.belay_read_1 AS total) AS orders);
          BEGIN
            IF belay_value IS NULL THEN
              belay_nulls := belay_nulls + 1;
            END IF;
          END;
        EXCEPTION
          WHEN syntax_error_or_access_rule_violation THEN
            RAISE;
          WHEN OTHERS THEN
            belay_failing := belay_failing + 1;
            belay_error := coalesce(belay_error, SQLERRM);
            belay_first := coalesce(belay_first, concat_ws(', ', belay_row.belay_key_1));
        END;
      END LOOP;
  END;
  IF belay_failing > 0 THEN
    RAISE EXCEPTION '[computed-fails] % rows of orders have no value for amount, first where id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
  IF belay_nulls > 0 THEN
    RAISE EXCEPTION '[computed-null] % rows of orders would hold NULL in amount, which is NOT NULL. Mend what it is computed from, or correct the expression, then run this again.', belay_nulls;
  END IF;
END
$belay$;

ALTER TABLE orders ADD COLUMN amount numeric(12,2);

UPDATE orders
SET amount = (total / 100.0);

COMMENT ON COLUMN orders.amount IS 'in euro';

ALTER TABLE orders ALTER COLUMN amount SET NOT NULL;

CREATE INDEX orders_amount_idx ON orders (amount DESC);

ALTER TABLE orders ADD CONSTRAINT orders_amount_check CHECK (amount >= 0);

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE orders ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'total';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'amount';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      'orders',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      'orders', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
  END IF;
  IF belay_from.attstattarget >= 0 THEN
    EXECUTE format(belay_alter, belay_to.attname, 'STATISTICS ' || belay_from.attstattarget);
  END IF;
  IF belay_from.attoptions IS NOT NULL THEN
    EXECUTE format(belay_alter, belay_to.attname, '(' || array_to_string(belay_from.attoptions, ', ') || ')');
  END IF;
  -- Storage and compression only where the new type can have them, and only what somebody chose.
  IF belay_to.attlen = -1 AND belay_from.attlen = -1 THEN
    IF belay_from.attstorage <> (SELECT typstorage FROM pg_catalog.pg_type WHERE oid = belay_from.atttypid)
      AND belay_to.attstorage <> 'p' THEN
      EXECUTE format(belay_alter, belay_to.attname, 'STORAGE ' ||
        CASE belay_from.attstorage
          WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED'
        END);
    END IF;
    IF belay_from.attcompression IN ('p', 'l') AND belay_to.attstorage <> 'p' THEN
      EXECUTE format(belay_alter, belay_to.attname, 'COMPRESSION ' ||
        CASE belay_from.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END);
    END IF;
  END IF;
END
$belay$;

CREATE FUNCTION belay_sync_0004_revert_replace_orders_amount() RETURNS trigger
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
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.amount), ROW(OLD.amount));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.total), ROW(OLD.total));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT ((amount * 100)::bigint) INTO belay_up FROM (SELECT NEW.amount AS amount) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.total IS NULL THEN
        NEW.total := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.total), ROW(belay_up)) OR NEW.amount IS NULL THEN
        SELECT (total / 100.0) INTO NEW.amount FROM (SELECT NEW.total AS total) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.total := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW.total), ROW(belay_up)) THEN
        SELECT (total / 100.0) INTO NEW.amount FROM (SELECT NEW.total AS total) AS orders;
      END IF;
    ELSIF NEW.total IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW.total := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0004_revert_replace_orders_amount
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0004_revert_replace_orders_amount();

CREATE TRIGGER zz_belay_update_0004_revert_replace_orders_amount
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.amount OPERATOR(pg_catalog.=) OLD.amount) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.amount), ROW(OLD.amount)))
    OR NEW.total IS NULL
    OR ((OLD.total IS NULL OR pg_catalog.record_image_ne(ROW(NEW.total), ROW(OLD.total)))
      AND (NEW.total OPERATOR(pg_catalog.=) CAST((NEW.amount * 100)::bigint AS bigint)) IS NOT TRUE))
  EXECUTE FUNCTION belay_sync_0004_revert_replace_orders_amount();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0005_contract_revert' AND unit = '01_contract_revert_replace';
