-- Way back of 0003_contract, CONTRACT: Drop what 0002_replace kept alive
-- Refuses while rows are in the way. Refuses while rows are there for which orders.id cannot be computed, or
-- would be NULL. A transaction whose snapshot is older than the way back reads NULL in orders.id: what reads
-- it again starts afterwards.
-- The rows concerned, to be counted before:
--   CREATE OR REPLACE FUNCTION pg_temp.belay_uncomputable_orders_id_6bb903bc(bigint) RETURNS boolean LANGUAGE plpgsql AS
--   $belay$
--   #variable_conflict use_column
--   BEGIN
--     DECLARE
--       belay_value integer := (SELECT (id::integer) FROM (SELECT $1 AS id) AS orders);
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
--   SELECT count(*) FROM orders WHERE pg_temp.belay_uncomputable_orders_id_6bb903bc(id);

SET LOCAL lock_timeout = '200ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders RENAME COLUMN id TO id_big;

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

ALTER TABLE orders ALTER COLUMN id SET NOT NULL;

ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);

CREATE UNIQUE INDEX orders_id_big_key ON orders (id_big);

DO $belay$
DECLARE
  belay_sequence record;
  belay_last bigint;
  belay_called boolean;
  belay_grant record;
BEGIN
  SELECT s.relacl, format('%I.%I', n.nspname, s.relname) AS name, belay_from.attidentity,
    q.seqincrement, q.seqstart, q.seqcache, q.seqcycle,
    -- The bounds of a type are nobody's choice: they become those of the column.
    CASE q.seqmin WHEN -own.top - 1 THEN -kept.top - 1 ELSE greatest(q.seqmin, -kept.top - 1) END AS seqmin,
    CASE q.seqmax WHEN own.top THEN kept.top ELSE least(q.seqmax, kept.top) END AS seqmax
  INTO STRICT belay_sequence
  FROM pg_catalog.pg_depend AS d
  JOIN pg_catalog.pg_class AS s ON s.oid = d.objid AND s.relkind = 'S'
  JOIN pg_catalog.pg_namespace AS n ON n.oid = s.relnamespace
  JOIN pg_catalog.pg_sequence AS q ON q.seqrelid = s.oid
  JOIN pg_catalog.pg_attribute AS belay_from
    ON belay_from.attrelid = d.refobjid AND belay_from.attnum = d.refobjsubid
  JOIN pg_catalog.pg_attribute AS belay_to ON belay_to.attrelid = d.refobjid AND belay_to.attname = 'id'
  JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS own (type, top)
    ON own.type = q.seqtypid
  JOIN (VALUES ('smallint'::regtype, 32767), ('integer', 2147483647), ('bigint', 9223372036854775807)) AS kept (type, top)
    ON kept.type = belay_to.atttypid
  WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i'
    AND d.refobjid = 'orders'::regclass AND belay_from.attname = 'id_big';

  -- From here on nobody draws a number past the table, and the last one is known.
  EXECUTE format('ALTER SEQUENCE %s CACHE %s', belay_sequence.name, belay_sequence.seqcache);
  EXECUTE format('SELECT last_value, is_called FROM %s', belay_sequence.name) INTO belay_last, belay_called;

  ALTER TABLE orders ALTER COLUMN id_big DROP IDENTITY;
  EXECUTE format('ALTER TABLE orders ALTER COLUMN id ADD GENERATED %s AS IDENTITY (SEQUENCE NAME %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %s)',
    CASE belay_sequence.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
    belay_sequence.name,
    belay_sequence.seqincrement,
    belay_sequence.seqmin,
    belay_sequence.seqmax,
    belay_sequence.seqstart,
    belay_sequence.seqcache,
    CASE WHEN belay_sequence.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END);
  IF EXISTS (
    SELECT FROM pg_catalog.pg_sequence
    WHERE seqrelid = belay_sequence.name::regclass AND belay_last NOT BETWEEN seqmin AND seqmax
  ) THEN
    RAISE EXCEPTION '[identity-out-of-range] The sequence % has come to %, a number that orders.id cannot hold. If no row needs the numbers up to there, set it back with setval to one that fits and is free, and run this again.', belay_sequence.name, belay_last;
  END IF;
  PERFORM setval(belay_sequence.name::regclass, belay_last, belay_called);

  FOR belay_grant IN SELECT * FROM aclexplode(belay_sequence.relacl) LOOP
    EXECUTE format('GRANT %s ON SEQUENCE %s TO %s%s',
      belay_grant.privilege_type,
      belay_sequence.name,
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
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

CREATE FUNCTION belay_sync_0002_replace_orders_id() RETURNS trigger
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
    belay_rows := coalesce(nullif(current_setting('belay.belay_sync_0002_replace_orders_id', true), ''), '0')::integer;
    IF belay_rows < 500 THEN
      PERFORM set_config('belay.belay_sync_0002_replace_orders_id', (belay_rows + 1)::text, true);
      FOR belay_attempt IN 1..20 LOOP
        EXIT WHEN pg_try_advisory_xact_lock(hash_record_extended(ROW(NEW.id_big), hashtextextended('default/0002_replace/orders', 0)));
        PERFORM pg_sleep(0.002);
      END LOOP;
    END IF;
  END IF;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_replace_orders_id
  BEFORE INSERT ON orders
  FOR EACH ROW
  EXECUTE FUNCTION belay_sync_0002_replace_orders_id();

CREATE TRIGGER zz_belay_update_0002_replace_orders_id
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.id OPERATOR(pg_catalog.=) OLD.id) IS NOT TRUE AND pg_catalog.record_image_ne(ROW(NEW.id), ROW(OLD.id)))
    OR NEW.id_big IS NULL
    OR ((OLD.id_big IS NULL OR pg_catalog.record_image_ne(ROW(NEW.id_big), ROW(OLD.id_big)))
      AND (OLD.id_big IS NOT NULL OR (NEW.id_big OPERATOR(pg_catalog.=) CAST(NEW.id::bigint AS bigint)) IS NOT TRUE)))
  EXECUTE FUNCTION belay_sync_0002_replace_orders_id();

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
  SELECT note, id_big AS id
  FROM orders;

DO $belay$
DECLARE
  belay_columns CONSTANT text[] := ARRAY['note', 'id_big']::text[];
  belay_labels CONSTANT text[] := ARRAY['note', 'id']::text[];
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
  SELECT id, note
  FROM orders;

DO $belay$
DECLARE
  belay_columns CONSTANT text[] := ARRAY['id', 'note']::text[];
  belay_labels CONSTANT text[] := ARRAY['id', 'note']::text[];
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
