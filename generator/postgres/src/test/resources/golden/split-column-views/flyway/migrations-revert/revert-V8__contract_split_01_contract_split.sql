-- Way back of 0003_contract_split, CONTRACT: Drop what 0002_split kept alive
-- Refuses while rows are in the way. Refuses while rows are there for which customers.full_name cannot be
-- computed, or would be NULL. A transaction whose snapshot is older than the way back reads NULL in
-- customers.full_name: what reads it again starts afterwards.
-- The rows concerned, to be counted before:
--   CREATE OR REPLACE FUNCTION pg_temp.belay_uncomputable_customers_full_name_ee207ad7(text, text) RETURNS boolean LANGUAGE plpgsql AS
--   $belay$
--   #variable_conflict use_column
--   BEGIN
--     DECLARE
--       belay_value text := (SELECT (first_name || coalesce(' ' || last_name, '')) FROM (SELECT $1 AS first_name, $2 AS last_name) AS customers);
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
--   SELECT count(*) FROM customers WHERE pg_temp.belay_uncomputable_customers_full_name_ee207ad7(first_name, last_name);
-- Undoes V8__contract_split_01_contract_split.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V8__contract_split_01_contract_split.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V8__contract_split_01_contract_split.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE customers IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM customers LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table customers has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_split: it goes back in batches.';
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
    FOR belay_row IN SELECT (first_name || coalesce(' ' || last_name, '')) AS belay_computed FROM customers LOOP
      DECLARE
        belay_value text := belay_row.belay_computed;
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
      FOR belay_row IN SELECT first_name AS belay_read_1, last_name AS belay_read_2, id::text AS belay_key_1 FROM customers LOOP
        BEGIN
          DECLARE
            belay_value text := (SELECT (first_name || coalesce(' ' || last_name, '')) FROM (SELECT belay_row.belay_read_1 AS first_name, belay_row.belay_read_2 AS last_name) AS customers);
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
    RAISE EXCEPTION '[computed-fails] % rows of customers have no value for full_name, first where id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
  IF belay_nulls > 0 THEN
    RAISE EXCEPTION '[computed-null] % rows of customers would hold NULL in full_name, which is NOT NULL. Mend what it is computed from, or correct the expression, then run this again.', belay_nulls;
  END IF;
END
$belay$;

ALTER TABLE customers ADD COLUMN full_name text;

UPDATE customers
SET full_name = (first_name || coalesce(' ' || last_name, ''));

ALTER TABLE customers ALTER COLUMN full_name SET NOT NULL;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE customers ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'customers'::regclass AND attname = 'first_name';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'customers'::regclass AND attname = 'full_name';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      'customers',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      'customers', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
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

COMMENT ON COLUMN customers.full_name IS 'as on the passport';

CREATE INDEX customers_full_name_idx ON customers (full_name);

CREATE FUNCTION belay_sync_0002_split_customers_full_name() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up_1 text;
  belay_up_2 text;
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.full_name), ROW(OLD.full_name));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW.first_name, NEW.last_name), ROW(OLD.first_name, OLD.last_name));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (split_part(full_name, ' ', 1)), (CASE WHEN strpos(full_name, ' ') > 0 THEN substr(full_name, strpos(full_name, ' ') + 1) END) INTO belay_up_1, belay_up_2 FROM (SELECT NEW.full_name AS full_name) AS customers;
    IF TG_OP = 'INSERT' THEN
      IF num_nonnulls(NEW.first_name, NEW.last_name) = 0 THEN
        NEW.first_name := belay_up_1;
        NEW.last_name := belay_up_2;
      ELSIF pg_catalog.record_image_ne(ROW(NEW.first_name, NEW.last_name), ROW(belay_up_1, belay_up_2)) OR NEW.full_name IS NULL THEN
        SELECT (first_name || coalesce(' ' || last_name, '')) INTO NEW.full_name FROM (SELECT NEW.first_name AS first_name, NEW.last_name AS last_name) AS customers;
      END IF;
    ELSIF belay_old_changed THEN
      NEW.first_name := belay_up_1;
      NEW.last_name := belay_up_2;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old side.
      IF pg_catalog.record_image_ne(ROW(NEW.first_name, NEW.last_name), ROW(belay_up_1, belay_up_2)) THEN
        SELECT (first_name || coalesce(' ' || last_name, '')) INTO NEW.full_name FROM (SELECT NEW.first_name AS first_name, NEW.last_name AS last_name) AS customers;
      END IF;
    ELSIF num_nonnulls(NEW.first_name, NEW.last_name) = 0 THEN
      -- The backfill has not come to this row yet.
      NEW.first_name := belay_up_1;
      NEW.last_name := belay_up_2;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_split_customers_full_name
  BEFORE INSERT ON customers
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_split_customers_full_name();

CREATE TRIGGER zz_belay_update_0002_split_customers_full_name
  BEFORE UPDATE ON customers
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW.full_name), ROW(OLD.full_name))
    OR num_nonnulls(NEW.first_name, NEW.last_name) = 0
    OR (pg_catalog.record_image_ne(ROW(NEW.first_name, NEW.last_name), ROW(OLD.first_name, OLD.last_name))
      AND pg_catalog.record_image_ne(ROW(NEW.first_name, NEW.last_name), ROW(CAST(split_part(NEW.full_name, ' ', 1) AS text), CAST(CASE WHEN strpos(NEW.full_name, ' ') > 0 THEN substr(NEW.full_name, strpos(NEW.full_name, ' ') + 1) END AS text)))))
  EXECUTE FUNCTION belay_sync_0002_split_customers_full_name();

DO $belay$
DECLARE
  belay_owner text;
  belay_taken text;
BEGIN
  -- Whoever owns the table owns what shows it.
  SELECT quote_ident(pg_get_userbyid(c.relowner)) INTO belay_owner
  FROM pg_catalog.pg_class AS c WHERE c.oid = to_regclass('customers') AND c.relkind IN ('r', 'p');
  IF belay_owner IS NULL THEN
    RAISE EXCEPTION '[table-hidden] The name customers means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
  -- Nothing else may be there.
  SELECT string_agg(quote_ident(relname), ', ' ORDER BY relname) INTO belay_taken
  FROM pg_catalog.pg_class
  WHERE relnamespace = to_regnamespace('after_0002_split') AND relkind IN ('r', 'p', 'm', 'f', 'S', 'c', 'v');
  IF belay_taken IS NOT NULL THEN
    RAISE EXCEPTION '[views-schema-taken] The schema after_0002_split holds what this change has not put there: %. Where those are views of another service of this database that has a change of the same id, run this again when that service''s contract has taken them away; or give this change another id where it is not released and none of its units has run anywhere. Move anything else to another schema, and run this again.', belay_taken;
  END IF;
  -- IF NOT EXISTS would need the right to create even where everything is there.
  IF to_regnamespace('after_0002_split') IS NULL THEN
    EXECUTE format('CREATE SCHEMA %s AUTHORIZATION %s', 'after_0002_split', belay_owner);
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION '[views-denied] The schema after_0002_split may not be created: have the owner of the database run GRANT CREATE ON DATABASE for this role, which must be a member of the owner of customers, then run this again.';
END
$belay$;

CREATE VIEW after_0002_split.customers WITH (security_invoker = true) AS
  SELECT id, kept, first_name, last_name
  FROM customers;

DO $belay$
DECLARE
  belay_columns CONSTANT text[] := ARRAY['id', 'kept', 'first_name', 'last_name']::text[];
  belay_labels CONSTANT text[] := ARRAY['id', 'kept', 'first_name', 'last_name']::text[];
  belay_owner CONSTANT oid := (SELECT relowner FROM pg_catalog.pg_class WHERE oid = 'customers'::regclass);
  belay_grant record;
BEGIN
  -- An owner needs the right to create in the schema, at this moment alone.
  IF pg_get_userbyid(belay_owner) <> current_user THEN
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s TO %I', 'after_0002_split', pg_get_userbyid(belay_owner));
    EXECUTE format('ALTER VIEW %s OWNER TO %I', 'after_0002_split.customers', pg_get_userbyid(belay_owner));
    IF belay_owner <> (SELECT nspowner FROM pg_catalog.pg_namespace WHERE oid = 'after_0002_split'::regnamespace) THEN
      EXECUTE format('REVOKE CREATE ON SCHEMA %s FROM %I', 'after_0002_split', pg_get_userbyid(belay_owner));
    END IF;
  END IF;
  -- Whoever may use the table may use what shows it.
  FOR belay_grant IN
    SELECT acl.privilege_type, '' AS columns, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_class AS c, pg_catalog.aclexplode(c.relacl) AS acl
    WHERE c.oid = 'customers'::regclass AND acl.grantee <> c.relowner
    UNION ALL
    SELECT acl.privilege_type,
      ' (' || quote_ident(belay_labels[array_position(belay_columns, a.attname::text)]) || ')',
      acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
    WHERE a.attrelid = 'customers'::regclass AND NOT a.attisdropped
      AND a.attname = ANY (belay_columns)
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %s TO %s', 'after_0002_split',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END);
    EXECUTE format('GRANT %s%s ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_grant.columns,
      'after_0002_split.customers',
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
  FROM pg_catalog.pg_class AS c WHERE c.oid = to_regclass('customers') AND c.relkind IN ('r', 'p');
  IF belay_owner IS NULL THEN
    RAISE EXCEPTION '[table-hidden] The name customers means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
  -- Nothing else may be there.
  SELECT string_agg(quote_ident(relname), ', ' ORDER BY relname) INTO belay_taken
  FROM pg_catalog.pg_class
  WHERE relnamespace = to_regnamespace('before_0002_split') AND relkind IN ('r', 'p', 'm', 'f', 'S', 'c', 'v');
  IF belay_taken IS NOT NULL THEN
    RAISE EXCEPTION '[views-schema-taken] The schema before_0002_split holds what this change has not put there: %. Where those are views of another service of this database that has a change of the same id, run this again when that service''s contract has taken them away; or give this change another id where it is not released and none of its units has run anywhere. Move anything else to another schema, and run this again.', belay_taken;
  END IF;
  -- IF NOT EXISTS would need the right to create even where everything is there.
  IF to_regnamespace('before_0002_split') IS NULL THEN
    EXECUTE format('CREATE SCHEMA %s AUTHORIZATION %s', 'before_0002_split', belay_owner);
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION '[views-denied] The schema before_0002_split may not be created: have the owner of the database run GRANT CREATE ON DATABASE for this role, which must be a member of the owner of customers, then run this again.';
END
$belay$;

CREATE VIEW before_0002_split.customers WITH (security_invoker = true) AS
  SELECT id, full_name, kept
  FROM customers;

DO $belay$
DECLARE
  belay_columns CONSTANT text[] := ARRAY['id', 'full_name', 'kept']::text[];
  belay_labels CONSTANT text[] := ARRAY['id', 'full_name', 'kept']::text[];
  belay_owner CONSTANT oid := (SELECT relowner FROM pg_catalog.pg_class WHERE oid = 'customers'::regclass);
  belay_grant record;
BEGIN
  -- An owner needs the right to create in the schema, at this moment alone.
  IF pg_get_userbyid(belay_owner) <> current_user THEN
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s TO %I', 'before_0002_split', pg_get_userbyid(belay_owner));
    EXECUTE format('ALTER VIEW %s OWNER TO %I', 'before_0002_split.customers', pg_get_userbyid(belay_owner));
    IF belay_owner <> (SELECT nspowner FROM pg_catalog.pg_namespace WHERE oid = 'before_0002_split'::regnamespace) THEN
      EXECUTE format('REVOKE CREATE ON SCHEMA %s FROM %I', 'before_0002_split', pg_get_userbyid(belay_owner));
    END IF;
  END IF;
  -- Whoever may use the table may use what shows it.
  FOR belay_grant IN
    SELECT acl.privilege_type, '' AS columns, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_class AS c, pg_catalog.aclexplode(c.relacl) AS acl
    WHERE c.oid = 'customers'::regclass AND acl.grantee <> c.relowner
    UNION ALL
    SELECT acl.privilege_type,
      ' (' || quote_ident(belay_labels[array_position(belay_columns, a.attname::text)]) || ')',
      acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
    WHERE a.attrelid = 'customers'::regclass AND NOT a.attisdropped
      AND a.attname = ANY (belay_columns)
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %s TO %s', 'before_0002_split',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END);
    EXECUTE format('GRANT %s%s ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_grant.columns,
      'before_0002_split.customers',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
END
$belay$;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_split' AND unit = '01_contract_split';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V8__contract_split_01_contract_split.sql';

COMMIT;
