-- Way back of 0003_contract, CONTRACT: Drop what 0002_replace kept alive
-- Refuses while rows are in the way. Refuses while rows are there for which orders.total cannot be computed.
-- A transaction whose snapshot is older than the way back reads NULL in orders.total: what reads it again
-- starts afterwards.
-- The rows concerned, to be counted before:
--   CREATE OR REPLACE FUNCTION pg_temp.belay_uncomputable_orders_total_866d959a(bigint) RETURNS boolean LANGUAGE plpgsql AS
--   $belay$
--   #variable_conflict use_column
--   BEGIN
--     DECLARE
--       belay_value integer := (SELECT (total::integer) FROM (SELECT $1 AS total) AS orders);
--     BEGIN
--       RETURN false;
--     END;
--   EXCEPTION
--     WHEN syntax_error_or_access_rule_violation THEN
--       RAISE;
--     WHEN OTHERS THEN
--       RETURN true;
--   END
--   $belay$;
--   SELECT count(*) FROM orders WHERE pg_temp.belay_uncomputable_orders_total_866d959a(total);

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders RENAME COLUMN total TO total_big;

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
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_replace: it goes back in batches.';
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
    FOR belay_row IN SELECT (total_big::integer) AS belay_computed FROM orders LOOP
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
      FOR belay_row IN SELECT total_big AS belay_read_1, id::text AS belay_key_1 FROM orders LOOP
        BEGIN
          DECLARE
            belay_value integer := (SELECT (total_big::integer) FROM (SELECT belay_row.belay_read_1 AS total_big) AS orders);
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
    RAISE EXCEPTION '[computed-fails] % rows of orders have no value for total, first where id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
END
$belay$;

ALTER TABLE orders ADD COLUMN total integer;

UPDATE orders
SET total = (total_big::integer);

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE orders ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'total_big';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'total';

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
      ELSIF pg_catalog.record_image_ne(ROW(NEW.total_big), ROW(belay_up)) THEN
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

DO $belay$
DECLARE
  belay_owner text;
  belay_taken text;
BEGIN
  -- Whoever owns the table owns what shows it.
  SELECT quote_ident(pg_get_userbyid(c.relowner)) INTO belay_owner
  FROM pg_catalog.pg_class AS c WHERE c.oid = to_regclass('orders') AND c.relkind IN ('r', 'p');
  IF belay_owner IS NULL THEN
    RAISE EXCEPTION '[table-hidden] The name orders means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
  -- Nothing else may be there.
  SELECT string_agg(quote_ident(relname), ', ' ORDER BY relname) INTO belay_taken
  FROM pg_catalog.pg_class
  WHERE relnamespace = to_regnamespace('after_0002_replace') AND relkind IN ('r', 'p', 'm', 'f', 'S', 'c', 'v');
  IF belay_taken IS NOT NULL THEN
    RAISE EXCEPTION '[views-schema-taken] The schema after_0002_replace holds what this change has not put there: %. Where those are views of another service of this database that has a change of the same id, run this again when that service''s contract has taken them away; or give this change another id where it is not released and none of its units has run anywhere. Move anything else to another schema, and run this again.', belay_taken;
  END IF;
  -- IF NOT EXISTS would need the right to create even where everything is there.
  IF to_regnamespace('after_0002_replace') IS NULL THEN
    EXECUTE format('CREATE SCHEMA %s AUTHORIZATION %s', 'after_0002_replace', belay_owner);
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION '[views-denied] The schema after_0002_replace may not be created: have the owner of the database run GRANT CREATE ON DATABASE for this role, which must be a member of the owner of orders, then run this again.';
END
$belay$;

CREATE VIEW after_0002_replace.orders WITH (security_invoker = true) AS
  SELECT id, note, total_big AS total
  FROM orders;

DO $belay$
DECLARE
  belay_columns CONSTANT text[] := ARRAY['id', 'note', 'total_big']::text[];
  belay_labels CONSTANT text[] := ARRAY['id', 'note', 'total']::text[];
  belay_owner CONSTANT oid := (SELECT relowner FROM pg_catalog.pg_class WHERE oid = 'orders'::regclass);
  belay_grant record;
BEGIN
  -- An owner needs the right to create in the schema, at this moment alone.
  IF pg_get_userbyid(belay_owner) <> current_user THEN
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s TO %I', 'after_0002_replace', pg_get_userbyid(belay_owner));
    EXECUTE format('ALTER VIEW %s OWNER TO %I', 'after_0002_replace.orders', pg_get_userbyid(belay_owner));
    IF belay_owner <> (SELECT nspowner FROM pg_catalog.pg_namespace WHERE oid = 'after_0002_replace'::regnamespace) THEN
      EXECUTE format('REVOKE CREATE ON SCHEMA %s FROM %I', 'after_0002_replace', pg_get_userbyid(belay_owner));
    END IF;
  END IF;
  -- Whoever may use the table may use what shows it.
  FOR belay_grant IN
    SELECT acl.privilege_type, '' AS columns, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_class AS c, pg_catalog.aclexplode(c.relacl) AS acl
    WHERE c.oid = 'orders'::regclass AND acl.grantee <> c.relowner
    UNION ALL
    SELECT acl.privilege_type,
      ' (' || quote_ident(belay_labels[array_position(belay_columns, a.attname::text)]) || ')',
      acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
    WHERE a.attrelid = 'orders'::regclass AND NOT a.attisdropped
      AND a.attname = ANY (belay_columns)
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %s TO %s', 'after_0002_replace',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END);
    EXECUTE format('GRANT %s%s ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_grant.columns,
      'after_0002_replace.orders',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
END
$belay$;

DO $belay$
DECLARE
  belay_owner text;
  belay_taken text;
BEGIN
  -- Whoever owns the table owns what shows it.
  SELECT quote_ident(pg_get_userbyid(c.relowner)) INTO belay_owner
  FROM pg_catalog.pg_class AS c WHERE c.oid = to_regclass('orders') AND c.relkind IN ('r', 'p');
  IF belay_owner IS NULL THEN
    RAISE EXCEPTION '[table-hidden] The name orders means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
  -- Nothing else may be there.
  SELECT string_agg(quote_ident(relname), ', ' ORDER BY relname) INTO belay_taken
  FROM pg_catalog.pg_class
  WHERE relnamespace = to_regnamespace('before_0002_replace') AND relkind IN ('r', 'p', 'm', 'f', 'S', 'c', 'v');
  IF belay_taken IS NOT NULL THEN
    RAISE EXCEPTION '[views-schema-taken] The schema before_0002_replace holds what this change has not put there: %. Where those are views of another service of this database that has a change of the same id, run this again when that service''s contract has taken them away; or give this change another id where it is not released and none of its units has run anywhere. Move anything else to another schema, and run this again.', belay_taken;
  END IF;
  -- IF NOT EXISTS would need the right to create even where everything is there.
  IF to_regnamespace('before_0002_replace') IS NULL THEN
    EXECUTE format('CREATE SCHEMA %s AUTHORIZATION %s', 'before_0002_replace', belay_owner);
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION '[views-denied] The schema before_0002_replace may not be created: have the owner of the database run GRANT CREATE ON DATABASE for this role, which must be a member of the owner of orders, then run this again.';
END
$belay$;

CREATE VIEW before_0002_replace.orders WITH (security_invoker = true) AS
  SELECT id, total, note
  FROM orders;

DO $belay$
DECLARE
  belay_columns CONSTANT text[] := ARRAY['id', 'total', 'note']::text[];
  belay_labels CONSTANT text[] := ARRAY['id', 'total', 'note']::text[];
  belay_owner CONSTANT oid := (SELECT relowner FROM pg_catalog.pg_class WHERE oid = 'orders'::regclass);
  belay_grant record;
BEGIN
  -- An owner needs the right to create in the schema, at this moment alone.
  IF pg_get_userbyid(belay_owner) <> current_user THEN
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s TO %I', 'before_0002_replace', pg_get_userbyid(belay_owner));
    EXECUTE format('ALTER VIEW %s OWNER TO %I', 'before_0002_replace.orders', pg_get_userbyid(belay_owner));
    IF belay_owner <> (SELECT nspowner FROM pg_catalog.pg_namespace WHERE oid = 'before_0002_replace'::regnamespace) THEN
      EXECUTE format('REVOKE CREATE ON SCHEMA %s FROM %I', 'before_0002_replace', pg_get_userbyid(belay_owner));
    END IF;
  END IF;
  -- Whoever may use the table may use what shows it.
  FOR belay_grant IN
    SELECT acl.privilege_type, '' AS columns, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_class AS c, pg_catalog.aclexplode(c.relacl) AS acl
    WHERE c.oid = 'orders'::regclass AND acl.grantee <> c.relowner
    UNION ALL
    SELECT acl.privilege_type,
      ' (' || quote_ident(belay_labels[array_position(belay_columns, a.attname::text)]) || ')',
      acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
    WHERE a.attrelid = 'orders'::regclass AND NOT a.attisdropped
      AND a.attname = ANY (belay_columns)
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %s TO %s', 'before_0002_replace',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END);
    EXECUTE format('GRANT %s%s ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_grant.columns,
      'before_0002_replace.orders',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
END
$belay$;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract' AND unit = '01_contract_replace';
