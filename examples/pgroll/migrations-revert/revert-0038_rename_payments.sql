-- Way back of 0021_rename_payments, once pgroll has completed it.
-- Drop what 0021_rename_payments kept alive: Loses nothing. Everything is as it was.
-- Rename payments to transactions and leave a view under the old name: Loses nothing. Everything is as it
-- was.
-- Undoes 0038_rename_payments and makes pgroll forget it. Run newest first, by a person.

-- Or pgroll would record the statements as migrations of their own.
SET pgroll.no_inferred_migrations = 'TRUE';

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT name INTO belay_newest
  FROM pgroll.migrations AS latest
  WHERE schema = current_schema() AND done AND NOT EXISTS (
    SELECT FROM pgroll.migrations AS later
    WHERE later.schema = latest.schema AND later.parent = latest.name);
  IF belay_newest IS DISTINCT FROM '0038_rename_payments' THEN
    RAISE EXCEPTION 'The newest migration that pgroll has completed is %, not %.', coalesce(belay_newest, 'none'), '0038_rename_payments'
      USING HINT = 'Ways back are run newest first, each of them once; while a migration is active, pgroll rollback comes first.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', current_schema() || '_' || '0038_rename_payments');
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE VIEW payments WITH (security_invoker = true) AS
  SELECT id, order_id, amount_cents, method, paid_at, state
  FROM transactions;

DO $belay$
DECLARE
  belay_grant record;
BEGIN
  -- Whoever could use the table under its old name still can.
  FOR belay_grant IN
    SELECT acl.privilege_type, NULL::name AS column_name, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_class AS c, pg_catalog.aclexplode(c.relacl) AS acl
    WHERE c.oid = 'transactions'::regclass AND acl.grantee <> c.relowner
    UNION ALL
    SELECT acl.privilege_type, a.attname, acl.grantee, acl.is_grantable
    FROM pg_catalog.pg_attribute AS a, pg_catalog.aclexplode(a.attacl) AS acl
    WHERE a.attrelid = 'transactions'::regclass AND NOT a.attisdropped
      AND a.attname = ANY (ARRAY['id', 'order_id', 'amount_cents', 'method', 'paid_at', 'state']::text[])
  LOOP
    EXECUTE format('GRANT %s%s ON %s TO %s%s',
      belay_grant.privilege_type,
      coalesce(' (' || quote_ident(belay_grant.column_name) || ')', ''),
      'payments',
      CASE belay_grant.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(belay_grant.grantee)) END,
      CASE WHEN belay_grant.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP VIEW payments;

ALTER TABLE transactions RENAME TO payments;

DELETE FROM pgroll.migrations
WHERE schema = current_schema() AND name = '0038_rename_payments';

DO $belay$
DECLARE
  belay_version text;
  belay_options text := '';
  belay_view record;
BEGIN
  SELECT current_schema() || '_' || coalesce(migration ->> 'version_schema', name) INTO belay_version
  FROM pgroll.migrations AS latest
  WHERE schema = current_schema() AND done AND NOT EXISTS (
    SELECT FROM pgroll.migrations AS later
    WHERE later.schema = latest.schema AND later.parent = latest.name);
  IF belay_version IS NULL THEN
    RETURN;
  END IF;
  IF current_setting('server_version_num')::integer >= 150000 THEN
    belay_options := ' WITH (security_invoker = true)';
  END IF;
  EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', belay_version);
  FOR belay_view IN
    SELECT
      tables.relname AS name,
      string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns,
      coalesce(string_agg(
        format('ALTER VIEW %I.%I ALTER %I SET DEFAULT %s; ',
          belay_version, tables.relname, attname, pg_get_expr(adbin, adrelid)),
        '') FILTER (WHERE adbin IS NOT NULL AND attgenerated = ''), '') AS defaults
    FROM pg_catalog.pg_class AS tables
    JOIN pg_catalog.pg_attribute ON attrelid = tables.oid AND attnum > 0 AND NOT attisdropped
    LEFT JOIN pg_catalog.pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
    GROUP BY tables.oid, tables.relname
  LOOP
    EXECUTE format('CREATE VIEW %I.%I%s AS SELECT %s FROM %I; %s',
      belay_version, belay_view.name, belay_options, belay_view.columns, belay_view.name, belay_view.defaults);
  END LOOP;
END
$belay$;

COMMIT;
