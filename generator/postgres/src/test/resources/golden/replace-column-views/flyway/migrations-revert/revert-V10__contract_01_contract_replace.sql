-- Way back of 0003_contract, CONTRACT: Drop what 0002_replace kept alive
-- Does not bring back what was overwritten or dropped. Refuses while rows are there for which orders.code
-- cannot be computed, or would be NULL. The old values of orders.code come back as far as the down expression
-- rebuilds them. A transaction whose snapshot is older than the way back reads NULL in orders.code: what
-- reads it again starts afterwards. Refuses while rows are there for which lines.amount cannot be computed. A
-- transaction whose snapshot is older than the way back reads NULL in lines.amount: what reads it again
-- starts afterwards.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE code IS NOT NULL;
-- Undoes V10__contract_01_contract_replace.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V10__contract_01_contract_replace.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V10__contract_01_contract_replace.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;

ALTER TABLE lines RENAME COLUMN amount TO "Amount big";

LOCK TABLE lines IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM lines LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table lines has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_replace: it goes back in batches.';
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
    FOR belay_row IN SELECT ("Amount big"::integer) AS belay_computed FROM lines LOOP
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
      FOR belay_row IN SELECT "Amount big" AS belay_read_1, id::text AS belay_key_1 FROM lines LOOP
        BEGIN
          DECLARE
            belay_value integer := (SELECT ("Amount big"::integer) FROM (SELECT belay_row.belay_read_1 AS "Amount big") AS lines);
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
    RAISE EXCEPTION '[computed-fails] % rows of lines have no value for amount, first where id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
END
$belay$;

ALTER TABLE lines ADD COLUMN amount integer;

UPDATE lines
SET amount = ("Amount big"::integer);

ALTER TABLE lines ALTER COLUMN amount SET DEFAULT 7;

ALTER TABLE lines ALTER COLUMN "Amount big" DROP DEFAULT;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE lines ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'lines'::regclass AND attname = 'Amount big';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'lines'::regclass AND attname = 'amount';

  FOR belay_grant IN SELECT * FROM aclexplode(belay_from.attacl) LOOP
    EXECUTE format('GRANT %s (%I) ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_to.attname,
      'lines',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
  IF col_description(belay_from.attrelid, belay_from.attnum) IS NOT NULL THEN
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L',
      'lines', belay_to.attname, col_description(belay_from.attrelid, belay_from.attnum));
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

CREATE FUNCTION belay_omit_874f48bc() RETURNS bigint
LANGUAGE plpgsql
VOLATILE
SET search_path = public, pg_temp
AS $belay$
BEGIN
  -- Evaluated only where an INSERT omits the column; an explicit NULL leaves no mark.
  PERFORM set_config('belay.belay_omit_874f48bc', '1', true);
  RETURN NULL;
END
$belay$;

GRANT EXECUTE ON FUNCTION belay_omit_874f48bc() TO PUBLIC;

ALTER TABLE lines ALTER COLUMN "Amount big" SET DEFAULT belay_omit_874f48bc();

CREATE FUNCTION belay_sync_0002_replace_lines_amount() RETURNS trigger
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
  belay_omitted := current_setting('belay.belay_omit_874f48bc', true) = '1' AND NEW."Amount big" IS NULL;
  IF current_setting('belay.belay_omit_874f48bc', true) = '1' THEN
    PERFORM set_config('belay.belay_omit_874f48bc', '', true);
  END IF;
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW.amount), ROW(OLD.amount));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW."Amount big"), ROW(OLD."Amount big"));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (amount::bigint) INTO belay_up FROM (SELECT NEW.amount AS amount) AS lines;
    IF TG_OP = 'INSERT' THEN
      IF belay_omitted THEN
        NEW."Amount big" := belay_up;
      ELSIF pg_catalog.record_image_ne(ROW(NEW."Amount big"), ROW(belay_up)) THEN
        SELECT ("Amount big"::integer) INTO NEW.amount FROM (SELECT NEW."Amount big" AS "Amount big") AS lines;
      END IF;
    ELSIF belay_old_changed THEN
      NEW."Amount big" := belay_up;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old column.
      IF pg_catalog.record_image_ne(ROW(NEW."Amount big"), ROW(belay_up)) THEN
        SELECT ("Amount big"::integer) INTO NEW.amount FROM (SELECT NEW."Amount big" AS "Amount big") AS lines;
      END IF;
    ELSIF NEW."Amount big" IS NULL THEN
      -- The backfill has not come to this row yet.
      NEW."Amount big" := belay_up;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_replace_lines_amount
  BEFORE INSERT ON lines
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_replace_lines_amount();

CREATE TRIGGER zz_belay_update_0002_replace_lines_amount
  BEFORE UPDATE ON lines
  FOR EACH ROW
  WHEN (((NEW.amount OPERATOR(pg_catalog.=) OLD.amount) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.amount), ROW(OLD.amount)))
    OR NEW."Amount big" IS NULL
    OR ((OLD."Amount big" IS NULL OR pg_catalog.record_image_ne(ROW(NEW."Amount big"), ROW(OLD."Amount big")))
      AND (NEW."Amount big" OPERATOR(pg_catalog.=) CAST(NEW.amount::bigint AS bigint)) IS NOT TRUE))
  EXECUTE FUNCTION belay_sync_0002_replace_lines_amount();

DO $belay$
DECLARE
  belay_owner text;
  belay_taken text;
BEGIN
  -- Whoever owns the table owns what shows it.
  SELECT quote_ident(pg_get_userbyid(c.relowner)) INTO belay_owner
  FROM pg_catalog.pg_class AS c WHERE c.oid = to_regclass('lines') AND c.relkind IN ('r', 'p');
  IF belay_owner IS NULL THEN
    RAISE EXCEPTION '[table-hidden] The name lines means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
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
    RAISE EXCEPTION '[views-denied] The schema after_0002_replace may not be created: have the owner of the database run GRANT CREATE ON DATABASE for this role, which must be a member of the owner of lines, then run this again.';
END
$belay$;

CREATE VIEW after_0002_replace.lines WITH (security_invoker = true) AS
  SELECT id, note, "Amount big" AS amount
  FROM lines;

DO $belay$
DECLARE
  belay_columns CONSTANT text[] := ARRAY['id', 'note', 'Amount big']::text[];
  belay_labels CONSTANT text[] := ARRAY['id', 'note', 'amount']::text[];
  belay_owner CONSTANT oid := (SELECT relowner FROM pg_catalog.pg_class WHERE oid = 'lines'::regclass);
  belay_grant record;
BEGIN
  -- An owner needs the right to create in the schema, at this moment alone.
  IF pg_get_userbyid(belay_owner) <> current_user THEN
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s TO %I', 'after_0002_replace', pg_get_userbyid(belay_owner));
    EXECUTE format('ALTER VIEW %s OWNER TO %I', 'after_0002_replace.lines', pg_get_userbyid(belay_owner));
    IF belay_owner <> (SELECT nspowner FROM pg_catalog.pg_namespace WHERE oid = 'after_0002_replace'::regnamespace) THEN
      EXECUTE format('REVOKE CREATE ON SCHEMA %s FROM %I', 'after_0002_replace', pg_get_userbyid(belay_owner));
    END IF;
  END IF;
  -- Whoever may use the table may use what shows it.
  FOR belay_grant IN
    SELECT acl.privilege_type, '' AS columns, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_class AS c, pg_catalog.aclexplode(c.relacl) AS acl
    WHERE c.oid = 'lines'::regclass AND acl.grantee <> c.relowner
    UNION ALL
    SELECT acl.privilege_type,
      ' (' || quote_ident(belay_labels[array_position(belay_columns, a.attname::text)]) || ')',
      acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
    WHERE a.attrelid = 'lines'::regclass AND NOT a.attisdropped
      AND a.attname = ANY (belay_columns)
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %s TO %s', 'after_0002_replace',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END);
    EXECUTE format('GRANT %s%s ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_grant.columns,
      'after_0002_replace.lines',
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
  FROM pg_catalog.pg_class AS c WHERE c.oid = to_regclass('lines') AND c.relkind IN ('r', 'p');
  IF belay_owner IS NULL THEN
    RAISE EXCEPTION '[table-hidden] The name lines means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
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
    RAISE EXCEPTION '[views-denied] The schema before_0002_replace may not be created: have the owner of the database run GRANT CREATE ON DATABASE for this role, which must be a member of the owner of lines, then run this again.';
END
$belay$;

CREATE VIEW before_0002_replace.lines WITH (security_invoker = true) AS
  SELECT id, amount, note
  FROM lines;

DO $belay$
DECLARE
  belay_columns CONSTANT text[] := ARRAY['id', 'amount', 'note']::text[];
  belay_labels CONSTANT text[] := ARRAY['id', 'amount', 'note']::text[];
  belay_owner CONSTANT oid := (SELECT relowner FROM pg_catalog.pg_class WHERE oid = 'lines'::regclass);
  belay_grant record;
BEGIN
  -- An owner needs the right to create in the schema, at this moment alone.
  IF pg_get_userbyid(belay_owner) <> current_user THEN
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s TO %I', 'before_0002_replace', pg_get_userbyid(belay_owner));
    EXECUTE format('ALTER VIEW %s OWNER TO %I', 'before_0002_replace.lines', pg_get_userbyid(belay_owner));
    IF belay_owner <> (SELECT nspowner FROM pg_catalog.pg_namespace WHERE oid = 'before_0002_replace'::regnamespace) THEN
      EXECUTE format('REVOKE CREATE ON SCHEMA %s FROM %I', 'before_0002_replace', pg_get_userbyid(belay_owner));
    END IF;
  END IF;
  -- Whoever may use the table may use what shows it.
  FOR belay_grant IN
    SELECT acl.privilege_type, '' AS columns, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_class AS c, pg_catalog.aclexplode(c.relacl) AS acl
    WHERE c.oid = 'lines'::regclass AND acl.grantee <> c.relowner
    UNION ALL
    SELECT acl.privilege_type,
      ' (' || quote_ident(belay_labels[array_position(belay_columns, a.attname::text)]) || ')',
      acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
    WHERE a.attrelid = 'lines'::regclass AND NOT a.attisdropped
      AND a.attname = ANY (belay_columns)
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %s TO %s', 'before_0002_replace',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END);
    EXECUTE format('GRANT %s%s ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_grant.columns,
      'before_0002_replace.lines',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
END
$belay$;

ALTER TABLE orders RENAME COLUMN code TO code_number;

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
    FOR belay_row IN SELECT (code_number::text) AS belay_computed FROM orders LOOP
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
      FOR belay_row IN SELECT code_number AS belay_read_1, id::text AS belay_key_1 FROM orders LOOP
        BEGIN
          DECLARE
            belay_value text := (SELECT (code_number::text) FROM (SELECT belay_row.belay_read_1 AS code_number) AS orders);
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
    RAISE EXCEPTION '[computed-fails] % rows of orders have no value for code, first where id is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
  IF belay_nulls > 0 THEN
    RAISE EXCEPTION '[computed-null] % rows of orders would hold NULL in code, which is NOT NULL. Mend what it is computed from, or correct the expression, then run this again.', belay_nulls;
  END IF;
END
$belay$;

ALTER TABLE orders ADD COLUMN code text;

UPDATE orders
SET code = (code_number::text);

ALTER TABLE orders ALTER COLUMN code SET NOT NULL;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE orders ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'code_number';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'orders'::regclass AND attname = 'code';

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
  -- Views of other tables of this change are there, and nothing else may be.
  SELECT string_agg(quote_ident(relname), ', ' ORDER BY relname) INTO belay_taken
  FROM pg_catalog.pg_class
  WHERE relnamespace = to_regnamespace('after_0002_replace') AND relkind IN ('r', 'p', 'm', 'f', 'S', 'c', 'v')
    AND NOT (relkind = 'v' AND relname IN ('lines'));
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
  SELECT id, note, code_number AS code
  FROM orders;

DO $belay$
DECLARE
  belay_columns CONSTANT text[] := ARRAY['id', 'note', 'code_number']::text[];
  belay_labels CONSTANT text[] := ARRAY['id', 'note', 'code']::text[];
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
  -- Views of other tables of this change are there, and nothing else may be.
  SELECT string_agg(quote_ident(relname), ', ' ORDER BY relname) INTO belay_taken
  FROM pg_catalog.pg_class
  WHERE relnamespace = to_regnamespace('before_0002_replace') AND relkind IN ('r', 'p', 'm', 'f', 'S', 'c', 'v')
    AND NOT (relkind = 'v' AND relname IN ('lines'));
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
  SELECT id, code, note
  FROM orders;

DO $belay$
DECLARE
  belay_columns CONSTANT text[] := ARRAY['id', 'code', 'note']::text[];
  belay_labels CONSTANT text[] := ARRAY['id', 'code', 'note']::text[];
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

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V10__contract_01_contract_replace.sql';

COMMIT;
