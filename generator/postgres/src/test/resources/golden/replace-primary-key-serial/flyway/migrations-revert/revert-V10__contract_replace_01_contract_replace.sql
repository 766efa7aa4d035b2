-- Way back of 0004_contract_replace, CONTRACT: Drop what 0003_replace kept alive
-- Refuses while rows are in the way. Refuses while rows are there for which orders.id cannot be computed, or
-- would be NULL. A transaction whose snapshot is older than the way back reads NULL in orders.id: what reads
-- it again starts afterwards.
-- The rows concerned, to be counted before:
--   CREATE OR REPLACE FUNCTION pg_temp.belay_uncomputable_orders_id_6bb903bc(bigint) RETURNS boolean LANGUAGE plpgsql AS
--   $belay$
--   #variable_conflict use_column
--   BEGIN
--     DECLARE
--       belay_value integer := (SELECT (id_big::integer) FROM (SELECT $1 AS id_big) AS orders);
--     BEGIN
--       RETURN belay_value IS NULL;
--     END;
--   EXCEPTION
--     WHEN syntax_error_or_access_rule_violation THEN
--       RAISE;
--     WHEN OTHERS THEN
--       RETURN true;
--   END
--   $belay$;
--   SELECT count(*) FROM orders WHERE pg_temp.belay_uncomputable_orders_id_6bb903bc(id_big);
-- Undoes V10__contract_replace_01_contract_replace.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V10__contract_replace_01_contract_replace.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V10__contract_replace_01_contract_replace.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

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
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0003_replace: it goes back in batches.';
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
    FOR belay_row IN SELECT (id_big::integer) AS belay_computed FROM orders LOOP
      DECLARE
        belay_value integer := belay_row.belay_computed;
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
      FOR belay_row IN SELECT id_big AS belay_read_1, id_big::text AS belay_key_1 FROM orders LOOP
        BEGIN
          DECLARE
            belay_value integer := (SELECT (id_big::integer) FROM (SELECT belay_row.belay_read_1 AS id_big) AS orders);
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
    RAISE EXCEPTION '[computed-fails] % rows of orders have no value for id, first where id_big is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
  IF belay_nulls > 0 THEN
    RAISE EXCEPTION '[computed-null] % rows of orders would hold NULL in id, which is NOT NULL. Mend what it is computed from, or correct the expression, then run this again.', belay_nulls;
  END IF;
END
$belay$;

ALTER TABLE orders DROP CONSTRAINT orders_pkey;

ALTER TABLE orders ADD COLUMN id integer;

UPDATE orders
SET id = (id_big::integer);

ALTER TABLE orders ALTER COLUMN id SET DEFAULT nextval('orders_id_seq');

ALTER TABLE orders ALTER COLUMN id SET NOT NULL;

ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);

CREATE UNIQUE INDEX orders_id_big_key ON orders (id_big);

ALTER TABLE orders ALTER COLUMN id_big DROP DEFAULT;

DO $belay$
DECLARE
  belay_sequence record;
  belay_narrow text;
BEGIN
  LOCK TABLE orders IN ACCESS SHARE MODE;
  -- What nobody owns may be somebody else's, too.
  SELECT string_agg(DISTINCT q.seqrelid::regclass::text, ', ') INTO belay_narrow
  FROM pg_catalog.pg_attribute AS a
  JOIN pg_catalog.pg_attribute AS belay_to ON belay_to.attrelid = a.attrelid AND belay_to.attname = 'id'
  JOIN pg_catalog.pg_attrdef AS e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
  JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_attrdef'::regclass AND d.objid = e.oid
  JOIN pg_catalog.pg_sequence AS q ON d.refclassid = 'pg_class'::regclass AND q.seqrelid = d.refobjid
  JOIN pg_catalog.pg_type AS t ON t.oid = q.seqtypid AND t.typlen < belay_to.attlen
  WHERE a.attrelid = 'orders'::regclass AND a.attname IN ('id_big', 'id')
    AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend AS o
      WHERE o.classid = 'pg_class'::regclass AND o.objid = q.seqrelid AND o.deptype = 'a'
        AND o.refobjid = a.attrelid);
  IF belay_narrow IS NOT NULL THEN
    RAISE EXCEPTION '[sequence-too-narrow] orders.id draws its numbers from %, which it does not own, and which runs out where the old column did. Say ALTER SEQUENCE ... AS bigint, which rewrites nothing, and run this again.', belay_narrow;
  END IF;
  FOR belay_sequence IN
    SELECT s.oid::regclass AS name, belay_to.attname AS owner, format_type(belay_to.atttypid, NULL) AS type
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
    JOIN pg_catalog.pg_attribute AS belay_from
      ON belay_from.attrelid = d.refobjid AND belay_from.attnum = d.refobjsubid
    JOIN pg_catalog.pg_attribute AS belay_to
      ON belay_to.attrelid = d.refobjid AND belay_to.attname = 'id'
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'
      AND d.refobjid = 'orders'::regclass AND belay_from.attname = 'id_big'
  LOOP
    -- Of the old type it would run out where the old column did.
    EXECUTE format('ALTER SEQUENCE %s%s OWNED BY %s.%I',
      belay_sequence.name,
      CASE WHEN belay_sequence.type IN ('smallint', 'integer', 'bigint') THEN ' AS ' || belay_sequence.type ELSE '' END,
      'orders',
      belay_sequence.owner);
  END LOOP;
END
$belay$;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE orders ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'id_big';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'id';

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

CREATE FUNCTION belay_sync_0003_replace_orders_id() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up bigint;
  belay_old_changed boolean;
  belay_new_changed boolean;
  belay_rows integer;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.id), ROW(OLD.id));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(OLD.id_big));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (id::bigint) INTO belay_up FROM (SELECT NEW.id AS id) AS orders;
    IF TG_OP = 'INSERT' THEN
      IF NEW.id_big IS NULL THEN
        NEW.id_big := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(belay_up)) OR NEW.id IS NULL THEN
        SELECT (id_big::integer) INTO NEW.id FROM (SELECT NEW.id_big AS id_big) AS orders;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.id_big := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(belay_up)) THEN
        SELECT (id_big::integer) INTO NEW.id FROM (SELECT NEW.id_big AS id_big) AS orders;
      END IF;
    ELSIF NEW.id_big IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW.id_big := belay_up;
    END IF;
  END IF;
  -- Rows of one key meet here: the index on id_big is no arbiter of ON CONFLICT on the old column.
  IF NEW.id_big IS NOT NULL AND (TG_OP = 'INSERT' OR pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(OLD.id_big))) THEN
    belay_rows := coalesce(nullif(current_setting('belay.belay_sync_0003_replace_orders_id', true), ''), '0')::integer;
    IF belay_rows < 500 THEN
      PERFORM set_config('belay.belay_sync_0003_replace_orders_id', (belay_rows + 1)::text, true);
      FOR belay_attempt IN 1..20 LOOP
        EXIT WHEN pg_try_advisory_xact_lock(hash_record_extended(ROW(NEW.id_big), hashtextextended('default/0003_replace/orders', 0)));
        PERFORM pg_sleep(0.002);
      END LOOP;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0003_replace_orders_id
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0003_replace_orders_id();

CREATE TRIGGER zz_belay_update_0003_replace_orders_id
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.id OPERATOR(pg_catalog.=) OLD.id) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.id), ROW(OLD.id)))
    OR NEW.id_big IS NULL
    OR ((OLD.id_big IS NULL OR pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(OLD.id_big)))
      AND (OLD.id_big IS NOT NULL OR (NEW.id_big OPERATOR(pg_catalog.=) CAST(NEW.id::bigint AS bigint)) IS NOT TRUE)))
  EXECUTE FUNCTION belay_sync_0003_replace_orders_id();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_contract_replace' AND unit = '01_contract_replace';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V10__contract_replace_01_contract_replace.sql';

COMMIT;
