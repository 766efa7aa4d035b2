-- 0002_replace, EXPAND: Add lines.Amount big and keep it equal to amount
-- Locks: ACCESS EXCLUSIVE on lines.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('orders')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name orders means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
END
$belay$;

DO $belay$
DECLARE
  belay_table oid := to_regclass('lines');
  belay_whole boolean := false;
  belay_columns smallint[];
  belay_known text[] := ARRAY['belay_sync_0002_replace_lines_amount', 'zz_belay_insert_0002_replace_lines_amount', 'zz_belay_update_0002_replace_lines_amount']::text[];
  belay_found text;
BEGIN
  IF belay_table IS NULL THEN
    RAISE EXCEPTION '[table-missing] The table lines is not there. Apply the earlier migrations first, or look at the search_path of this connection.';
  END IF;
  belay_columns := ARRAY(
    SELECT attnum FROM pg_catalog.pg_attribute
    WHERE attrelid = belay_table AND attname = ANY (ARRAY['amount']::text[]));
  SELECT string_agg(what, '; ' ORDER BY what COLLATE "C") INTO belay_found
  FROM (
    SELECT
      CASE
        WHEN c.oid = belay_table THEN 'rule ' || quote_ident(r.rulename)
        WHEN c.relkind = 'm' THEN 'materialized view ' || c.oid::regclass
        ELSE 'view ' || c.oid::regclass
      END AS what
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_rewrite AS r ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
    JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
      AND (belay_whole OR d.refobjsubid = ANY (belay_columns))
      AND c.relname <> ALL (belay_known) AND r.rulename <> ALL (belay_known)
    UNION
    SELECT 'policy ' || quote_ident(p.polname) || ' on ' || p.polrelid::regclass
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_policy AS p ON d.classid = 'pg_policy'::regclass AND d.objid = p.oid
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
      AND (belay_whole OR d.refobjsubid = ANY (belay_columns))
      AND p.polname <> ALL (belay_known)
    UNION
    SELECT 'trigger ' || quote_ident(t.tgname)
    FROM pg_catalog.pg_trigger AS t
    JOIN pg_catalog.pg_proc AS p ON p.oid = t.tgfoid
    WHERE t.tgrelid = belay_table AND NOT t.tgisinternal AND t.tgname <> ALL (belay_known)
      AND (
        belay_whole
        OR t.tgattr::smallint[] && belay_columns
        -- Also the arguments, such as those of tsvector_update_trigger.
        OR p.prosrc || split_part(pg_get_triggerdef(t.oid), ' EXECUTE FUNCTION ', 2) ~* '(^|[^[:alnum:]_$])(amount)($|[^[:alnum:]_$])'
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_trigger'::regclass AND d.objid = t.oid
            AND d.refobjid = belay_table AND d.refobjsubid = ANY (belay_columns))
        -- BEFORE ROW triggers fire in the order of their names, and ours have to be the last.
        OR t.tgtype::integer & 3 = 3
          AND t.tgname::text COLLATE "C" > (SELECT min(ours COLLATE "C") FROM unnest(ARRAY['zz_belay_insert_0002_replace_lines_amount', 'zz_belay_update_0002_replace_lines_amount']::text[]) AS ours)
      )
    UNION
    SELECT 'generated column ' || quote_ident(a.attname) || ' of ' || a.attrelid::regclass
    FROM pg_catalog.pg_depend AS d
    LEFT JOIN pg_catalog.pg_attrdef AS e ON d.classid = 'pg_attrdef'::regclass AND d.objid = e.oid
    JOIN pg_catalog.pg_attribute AS a
      ON a.attrelid = e.adrelid AND a.attnum = e.adnum
      -- Before PostgreSQL 15 the column itself depends on the columns it is made of.
      OR d.classid = 'pg_class'::regclass AND a.attrelid = d.objid AND a.attnum = d.objsubid
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
      AND d.refobjsubid = ANY (belay_columns) AND d.refobjsubid <> a.attnum
      AND a.attgenerated <> '' AND a.attname <> ALL (belay_known)
    UNION
    SELECT 'publication ' || quote_ident(p.pubname)
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_publication_rel AS r ON d.classid = 'pg_publication_rel'::regclass AND d.objid = r.oid
    JOIN pg_catalog.pg_publication AS p ON p.oid = r.prpubid
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
      AND d.refobjsubid > 0 AND (belay_whole OR d.refobjsubid = ANY (belay_columns))
      AND p.pubname <> ALL (belay_known)
    UNION
    SELECT 'foreign key ' || quote_ident(c.conname) || ' of ' || c.conrelid::regclass
    FROM pg_catalog.pg_constraint AS c
    WHERE c.contype = 'f' AND c.conparentid = 0 AND c.confrelid = belay_table
      AND c.confkey && belay_columns AND c.conname <> ALL (belay_known)
    UNION
    SELECT 'inheriting table ' || i.inhrelid::regclass
    FROM pg_catalog.pg_inherits AS i
    JOIN pg_catalog.pg_class AS c ON c.oid = i.inhparent AND c.relkind <> 'p'
    WHERE i.inhparent = belay_table
    UNION
    SELECT 'parent table ' || i.inhparent::regclass
    FROM pg_catalog.pg_inherits AS i
    WHERE i.inhrelid = belay_table
    UNION
    SELECT 'function ' || p.oid::regprocedure
    FROM pg_catalog.pg_proc AS p
    JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang AND l.lanname NOT IN ('internal', 'c')
    JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND p.proname <> ALL (belay_known)
      AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend AS d
        WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
      AND (
        p.prosrc ~* '(^|[^[:alnum:]_$])(lines)($|[^[:alnum:]_$])' AND (belay_whole OR p.prosrc ~* '(^|[^[:alnum:]_$])(amount)($|[^[:alnum:]_$])')
        OR EXISTS (
          SELECT FROM pg_catalog.pg_depend AS d
          WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
            AND d.refclassid = 'pg_class'::regclass AND d.refobjid = belay_table
            AND (belay_whole OR d.refobjsubid = ANY (belay_columns)))
        OR belay_whole AND p.prorettype = (SELECT reltype FROM pg_catalog.pg_class WHERE oid = belay_table)
      )
  ) AS found;
  IF belay_found IS NOT NULL THEN
    RAISE EXCEPTION '[unknown-dependants] The database holds what Belay''s migrations do not know of lines (amount): %. Look at each: drop it, or change it so that it does not use what is about to change, then run this again.', belay_found;
  END IF;
END
$belay$;

DO $belay$
#variable_conflict use_column
BEGIN
  -- Not IS NOT NULL, which is false of a row value with a NULL in it.
  IF (SELECT num_nonnulls((amount::bigint)) FROM (SELECT CAST(NULL AS integer) AS amount) AS lines) > 0
    OR (SELECT num_nonnulls(("Amount big"::integer)) FROM (SELECT CAST(NULL AS bigint) AS "Amount big") AS lines) > 0 THEN
    RAISE EXCEPTION '[null-converted] The conversion between amount and Amount big of lines makes a value of NULL, and both may be NULL: a NULL that a release writes could not be told from a row that is yet to be converted, and would not last. Let both directions make NULL of NULL; rows that shall have a value get it by setNotNull(...), in a migration before this one or after its contract.';
  END IF;
END
$belay$;

DO $belay$
DECLARE
  belay_lacking text;
BEGIN
  -- Whoever may read nothing asks no view for anything, and goes on through it.
  SELECT string_agg(who || ' (' || lacks || ')', ', ' ORDER BY who) INTO belay_lacking
  FROM (
    SELECT CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END AS who,
      (
        SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
        FROM pg_catalog.pg_attribute AS a
        WHERE a.attrelid = 'lines'::regclass AND a.attname = ANY (ARRAY['id', 'amount', 'note']::text[])
          AND NOT has_column_privilege(g.grantee, a.attrelid, a.attnum, 'SELECT')
      ) AS lacks
    FROM (
      SELECT DISTINCT acl.grantee
      FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
      WHERE a.attrelid = 'lines'::regclass AND acl.privilege_type = 'SELECT'
    ) AS g
  ) AS lacking
  WHERE lacks IS NOT NULL;
  IF belay_lacking IS NOT NULL THEN
    RAISE EXCEPTION '[view-needs-select] A view of lines asks whoever reads through it for SELECT on every column, and these may not read the ones in parentheses: %. GRANT SELECT (column, ...) ON lines TO them and run this again, or make this change without views.', belay_lacking;
  END IF;
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
  -- Views of other tables of this change are there, and nothing else may be.
  SELECT string_agg(quote_ident(relname), ', ' ORDER BY relname) INTO belay_taken
  FROM pg_catalog.pg_class
  WHERE relnamespace = to_regnamespace('before_0002_replace') AND relkind IN ('r', 'p', 'm', 'f', 'S', 'c', 'v')
    AND NOT (relkind = 'v' AND relname IN ('orders'));
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

ALTER TABLE lines ADD COLUMN "Amount big" bigint;

DO $belay$
DECLARE
  belay_from pg_catalog.pg_attribute;
  belay_to pg_catalog.pg_attribute;
  belay_alter text := 'ALTER TABLE lines ALTER COLUMN %I SET %s';
  belay_grant record;
BEGIN
  SELECT * INTO STRICT belay_from FROM pg_catalog.pg_attribute
  WHERE attrelid = 'lines'::regclass AND attname = 'amount';
  SELECT * INTO STRICT belay_to FROM pg_catalog.pg_attribute
  WHERE attrelid = 'lines'::regclass AND attname = 'Amount big';

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
  -- Views of other tables of this change are there, and nothing else may be.
  SELECT string_agg(quote_ident(relname), ', ' ORDER BY relname) INTO belay_taken
  FROM pg_catalog.pg_class
  WHERE relnamespace = to_regnamespace('after_0002_replace') AND relkind IN ('r', 'p', 'm', 'f', 'S', 'c', 'v')
    AND NOT (relkind = 'v' AND relname IN ('orders'));
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

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '02_expand_lines', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
