-- Way back of 0003_contract_merge, CONTRACT: Drop what 0002_merge kept alive
-- Does not bring back what was overwritten or dropped. Refuses while rows are there for which od"d ta;ble.a"b
-- \ $$ 'x cannot be computed. Refuses while rows are there for which od"d ta;ble.select cannot be computed.
-- The old values of od"d ta;ble.a"b \ $$ 'x and od"d ta;ble.select come back as far as the down expressions
-- rebuild them. A transaction whose snapshot is older than the way back reads NULL in od"d ta;ble.a"b \ $$ 'x
-- and od"d ta;ble.select: what reads it again starts afterwards.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM "od""d ta;ble" WHERE "%s {{ new }} ?" IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

LOCK TABLE "od""d ta;ble" IN ACCESS EXCLUSIVE MODE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (SELECT FROM "od""d ta;ble" LIMIT 50001) AS belay_some;
  IF belay_rows > 50000 THEN
    RAISE EXCEPTION '[table-too-large] The table od"d ta;ble has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_merge: it goes back in batches.';
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
    FOR belay_row IN SELECT (CASE WHEN "%s {{ new }} ?" IS NOT NULL THEN split_part("%s {{ new }} ?", '|', 1) END) AS belay_computed FROM "od""d ta;ble" LOOP
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
      FOR belay_row IN SELECT "%s {{ new }} ?" AS belay_read_1, "Tenant"::text AS belay_key_1, "i d"::text AS belay_key_2 FROM "od""d ta;ble" LOOP
        BEGIN
          DECLARE
            belay_value text := (SELECT (CASE WHEN "%s {{ new }} ?" IS NOT NULL THEN split_part("%s {{ new }} ?", '|', 1) END) FROM (SELECT belay_row.belay_read_1 AS "%s {{ new }} ?") AS "od""d ta;ble");
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
            belay_first := coalesce(belay_first, concat_ws(', ', belay_row.belay_key_1, belay_row.belay_key_2));
        END;
      END LOOP;
  END;
  IF belay_failing > 0 THEN
    RAISE EXCEPTION E'[computed-fails] % rows of od"d ta;ble have no value for a"b \\ $$ ''x, first where Tenant, i d is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
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
    FOR belay_row IN SELECT (CASE WHEN "%s {{ new }} ?" IS NOT NULL THEN split_part("%s {{ new }} ?", '|', 2) END) AS belay_computed FROM "od""d ta;ble" LOOP
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
      FOR belay_row IN SELECT "%s {{ new }} ?" AS belay_read_1, "Tenant"::text AS belay_key_1, "i d"::text AS belay_key_2 FROM "od""d ta;ble" LOOP
        BEGIN
          DECLARE
            belay_value text := (SELECT (CASE WHEN "%s {{ new }} ?" IS NOT NULL THEN split_part("%s {{ new }} ?", '|', 2) END) FROM (SELECT belay_row.belay_read_1 AS "%s {{ new }} ?") AS "od""d ta;ble");
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
            belay_first := coalesce(belay_first, concat_ws(', ', belay_row.belay_key_1, belay_row.belay_key_2));
        END;
      END LOOP;
  END;
  IF belay_failing > 0 THEN
    RAISE EXCEPTION '[computed-fails] % rows of od"d ta;ble have no value for select, first where Tenant, i d is %: %. Mend what it is computed from, or correct the expression, then run this again.', belay_failing, belay_first, belay_error;
  END IF;
END
$belay$;

ALTER TABLE "od""d ta;ble" ADD COLUMN "a""b \ $$ 'x" text;

ALTER TABLE "od""d ta;ble" ADD COLUMN "select" text;

UPDATE "od""d ta;ble"
SET "a""b \ $$ 'x" = (CASE WHEN "%s {{ new }} ?" IS NOT NULL THEN split_part("%s {{ new }} ?", '|', 1) END),
  "select" = (CASE WHEN "%s {{ new }} ?" IS NOT NULL THEN split_part("%s {{ new }} ?", '|', 2) END);

CREATE FUNCTION "belay_sync_0002_merge_od""d ta;ble_a""b \ $$ 'x"() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
DECLARE
  belay_up_1 text;
  belay_old_changed boolean;
  belay_new_changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    belay_old_changed := pg_catalog.record_image_ne(ROW(NEW."a""b \ $$ 'x", NEW."select"), ROW(OLD."a""b \ $$ 'x", OLD."select"));
    belay_new_changed := pg_catalog.record_image_ne(ROW(NEW."%s {{ new }} ?"), ROW(OLD."%s {{ new }} ?"));
  END IF;
  IF belay_old_changed AND belay_new_changed THEN
    NULL; -- Whoever changes both decides both.
  ELSE
    SELECT (CASE WHEN num_nonnulls("a""b \ $$ 'x", "select") > 0 THEN coalesce("a""b \ $$ 'x", '') || '|' || coalesce("select", '') END) INTO belay_up_1 FROM (SELECT NEW."a""b \ $$ 'x" AS "a""b \ $$ 'x", NEW."select" AS "select") AS "od""d ta;ble";
    IF TG_OP = 'INSERT' THEN
      IF num_nonnulls(NEW."%s {{ new }} ?") = 0 THEN
        NEW."%s {{ new }} ?" := belay_up_1;
      ELSIF pg_catalog.record_image_ne(ROW(NEW."%s {{ new }} ?"), ROW(belay_up_1)) THEN
        SELECT (CASE WHEN "%s {{ new }} ?" IS NOT NULL THEN split_part("%s {{ new }} ?", '|', 1) END), (CASE WHEN "%s {{ new }} ?" IS NOT NULL THEN split_part("%s {{ new }} ?", '|', 2) END) INTO NEW."a""b \ $$ 'x", NEW."select" FROM (SELECT NEW."%s {{ new }} ?" AS "%s {{ new }} ?") AS "od""d ta;ble";
      END IF;
    ELSIF belay_old_changed THEN
      NEW."%s {{ new }} ?" := belay_up_1;
    ELSIF belay_new_changed THEN
      -- The backfill writes what up gives: that is no news for the old side.
      IF pg_catalog.record_image_ne(ROW(NEW."%s {{ new }} ?"), ROW(belay_up_1)) THEN
        SELECT (CASE WHEN "%s {{ new }} ?" IS NOT NULL THEN split_part("%s {{ new }} ?", '|', 1) END), (CASE WHEN "%s {{ new }} ?" IS NOT NULL THEN split_part("%s {{ new }} ?", '|', 2) END) INTO NEW."a""b \ $$ 'x", NEW."select" FROM (SELECT NEW."%s {{ new }} ?" AS "%s {{ new }} ?") AS "od""d ta;ble";
      END IF;
    ELSIF num_nonnulls(NEW."%s {{ new }} ?") = 0 THEN
      -- The backfill has not come to this row yet.
      NEW."%s {{ new }} ?" := belay_up_1;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER "zz_belay_insert_0002_merge_od""d ta;ble_a""b \ $$ 'x"
  BEFORE INSERT ON "od""d ta;ble"
  FOR EACH ROW
  EXECUTE FUNCTION "belay_sync_0002_merge_od""d ta;ble_a""b \ $$ 'x"();

CREATE TRIGGER "zz_belay_update_0002_merge_od""d ta;ble_a""b \ $$ 'x"
  BEFORE UPDATE ON "od""d ta;ble"
  FOR EACH ROW
  WHEN (pg_catalog.record_image_ne(ROW(NEW."a""b \ $$ 'x", NEW."select"), ROW(OLD."a""b \ $$ 'x", OLD."select"))
    OR num_nonnulls(NEW."%s {{ new }} ?") = 0
    OR (pg_catalog.record_image_ne(ROW(NEW."%s {{ new }} ?"), ROW(OLD."%s {{ new }} ?"))
      AND pg_catalog.record_image_ne(ROW(NEW."%s {{ new }} ?"), ROW(CAST(CASE WHEN num_nonnulls(NEW."a""b \ $$ 'x", NEW."select") > 0 THEN coalesce(NEW."a""b \ $$ 'x", '') || '|' || coalesce(NEW."select", '') END AS text)))))
  EXECUTE FUNCTION "belay_sync_0002_merge_od""d ta;ble_a""b \ $$ 'x"();

DO $belay$
DECLARE
  belay_owner text;
  belay_taken text;
BEGIN
  -- Whoever owns the table owns what shows it.
  SELECT quote_ident(pg_get_userbyid(c.relowner)) INTO belay_owner
  FROM pg_catalog.pg_class AS c WHERE c.oid = to_regclass('"od""d ta;ble"') AND c.relkind IN ('r', 'p');
  IF belay_owner IS NULL THEN
    RAISE EXCEPTION '[table-hidden] The name od"d ta;ble means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
  -- Nothing else may be there.
  SELECT string_agg(quote_ident(relname), ', ' ORDER BY relname) INTO belay_taken
  FROM pg_catalog.pg_class
  WHERE relnamespace = to_regnamespace('after_0002_merge') AND relkind IN ('r', 'p', 'm', 'f', 'S', 'c', 'v');
  IF belay_taken IS NOT NULL THEN
    RAISE EXCEPTION '[views-schema-taken] The schema after_0002_merge holds what this change has not put there: %. Where those are views of another service of this database that has a change of the same id, run this again when that service''s contract has taken them away; or give this change another id where it is not released and none of its units has run anywhere. Move anything else to another schema, and run this again.', belay_taken;
  END IF;
  -- IF NOT EXISTS would need the right to create even where everything is there.
  IF to_regnamespace('after_0002_merge') IS NULL THEN
    EXECUTE format('CREATE SCHEMA %s AUTHORIZATION %s', 'after_0002_merge', belay_owner);
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION '[views-denied] The schema after_0002_merge may not be created: have the owner of the database run GRANT CREATE ON DATABASE for this role, which must be a member of the owner of od"d ta;ble, then run this again.';
END
$belay$;

CREATE VIEW after_0002_merge."od""d ta;ble" WITH (security_invoker = true) AS
  SELECT "i d", "Tenant", "%kept", "%s {{ new }} ?"
  FROM "od""d ta;ble";

DO $belay$
DECLARE
  belay_columns CONSTANT text[] := ARRAY['i d', 'Tenant', '%kept', '%s {{ new }} ?']::text[];
  belay_labels CONSTANT text[] := ARRAY['i d', 'Tenant', '%kept', '%s {{ new }} ?']::text[];
  belay_owner CONSTANT oid := (SELECT relowner FROM pg_catalog.pg_class WHERE oid = '"od""d ta;ble"'::regclass);
  belay_grant record;
BEGIN
  -- An owner needs the right to create in the schema, at this moment alone.
  IF pg_get_userbyid(belay_owner) <> current_user THEN
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s TO %I', 'after_0002_merge', pg_get_userbyid(belay_owner));
    EXECUTE format('ALTER VIEW %s OWNER TO %I', 'after_0002_merge."od""d ta;ble"', pg_get_userbyid(belay_owner));
    IF belay_owner <> (SELECT nspowner FROM pg_catalog.pg_namespace WHERE oid = 'after_0002_merge'::regnamespace) THEN
      EXECUTE format('REVOKE CREATE ON SCHEMA %s FROM %I', 'after_0002_merge', pg_get_userbyid(belay_owner));
    END IF;
  END IF;
  -- Whoever may use the table may use what shows it.
  FOR belay_grant IN
    SELECT acl.privilege_type, '' AS columns, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_class AS c, pg_catalog.aclexplode(c.relacl) AS acl
    WHERE c.oid = '"od""d ta;ble"'::regclass AND acl.grantee <> c.relowner
    UNION ALL
    SELECT acl.privilege_type,
      ' (' || quote_ident(belay_labels[array_position(belay_columns, a.attname::text)]) || ')',
      acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
    WHERE a.attrelid = '"od""d ta;ble"'::regclass AND NOT a.attisdropped
      AND a.attname = ANY (belay_columns)
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %s TO %s', 'after_0002_merge',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END);
    EXECUTE format('GRANT %s%s ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_grant.columns,
      'after_0002_merge."od""d ta;ble"',
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
  FROM pg_catalog.pg_class AS c WHERE c.oid = to_regclass('"od""d ta;ble"') AND c.relkind IN ('r', 'p');
  IF belay_owner IS NULL THEN
    RAISE EXCEPTION '[table-hidden] The name od"d ta;ble means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
  -- Nothing else may be there.
  SELECT string_agg(quote_ident(relname), ', ' ORDER BY relname) INTO belay_taken
  FROM pg_catalog.pg_class
  WHERE relnamespace = to_regnamespace('before_0002_merge') AND relkind IN ('r', 'p', 'm', 'f', 'S', 'c', 'v');
  IF belay_taken IS NOT NULL THEN
    RAISE EXCEPTION '[views-schema-taken] The schema before_0002_merge holds what this change has not put there: %. Where those are views of another service of this database that has a change of the same id, run this again when that service''s contract has taken them away; or give this change another id where it is not released and none of its units has run anywhere. Move anything else to another schema, and run this again.', belay_taken;
  END IF;
  -- IF NOT EXISTS would need the right to create even where everything is there.
  IF to_regnamespace('before_0002_merge') IS NULL THEN
    EXECUTE format('CREATE SCHEMA %s AUTHORIZATION %s', 'before_0002_merge', belay_owner);
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION '[views-denied] The schema before_0002_merge may not be created: have the owner of the database run GRANT CREATE ON DATABASE for this role, which must be a member of the owner of od"d ta;ble, then run this again.';
END
$belay$;

CREATE VIEW before_0002_merge."od""d ta;ble" WITH (security_invoker = true) AS
  SELECT "a""b \ $$ 'x", "i d", "Tenant", "select", "%kept"
  FROM "od""d ta;ble";

DO $belay$
DECLARE
  belay_columns CONSTANT text[] := ARRAY[E'a"b \\ $$ ''x', 'i d', 'Tenant', 'select', '%kept']::text[];
  belay_labels CONSTANT text[] := ARRAY[E'a"b \\ $$ ''x', 'i d', 'Tenant', 'select', '%kept']::text[];
  belay_owner CONSTANT oid := (SELECT relowner FROM pg_catalog.pg_class WHERE oid = '"od""d ta;ble"'::regclass);
  belay_grant record;
BEGIN
  -- An owner needs the right to create in the schema, at this moment alone.
  IF pg_get_userbyid(belay_owner) <> current_user THEN
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %s TO %I', 'before_0002_merge', pg_get_userbyid(belay_owner));
    EXECUTE format('ALTER VIEW %s OWNER TO %I', 'before_0002_merge."od""d ta;ble"', pg_get_userbyid(belay_owner));
    IF belay_owner <> (SELECT nspowner FROM pg_catalog.pg_namespace WHERE oid = 'before_0002_merge'::regnamespace) THEN
      EXECUTE format('REVOKE CREATE ON SCHEMA %s FROM %I', 'before_0002_merge', pg_get_userbyid(belay_owner));
    END IF;
  END IF;
  -- Whoever may use the table may use what shows it.
  FOR belay_grant IN
    SELECT acl.privilege_type, '' AS columns, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_class AS c, pg_catalog.aclexplode(c.relacl) AS acl
    WHERE c.oid = '"od""d ta;ble"'::regclass AND acl.grantee <> c.relowner
    UNION ALL
    SELECT acl.privilege_type,
      ' (' || quote_ident(belay_labels[array_position(belay_columns, a.attname::text)]) || ')',
      acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
    WHERE a.attrelid = '"od""d ta;ble"'::regclass AND NOT a.attisdropped
      AND a.attname = ANY (belay_columns)
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %s TO %s', 'before_0002_merge',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END);
    EXECUTE format('GRANT %s%s ON %s TO %s%s',
      belay_grant.privilege_type,
      belay_grant.columns,
      'before_0002_merge."od""d ta;ble"',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
END
$belay$;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_contract_merge' AND unit = '01_contract_merge';
