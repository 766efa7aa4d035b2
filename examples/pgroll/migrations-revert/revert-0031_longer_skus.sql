-- Way back of 0017_longer_skus, once pgroll has completed it.
-- Comment on products.sku: Loses nothing. Everything is as it was.
-- Change products.sku to character varying(32): Refuses while rows are in the way. Refused while products.sku
-- holds values that character varying(20) cannot; the way back rewrites the table.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM products WHERE char_length(sku) > 20;
-- Undoes 0031_longer_skus and makes pgroll forget it. Run newest first, by a person.

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
  IF belay_newest IS DISTINCT FROM '0031_longer_skus' THEN
    RAISE EXCEPTION 'The newest migration that pgroll has completed is %, not %.', coalesce(belay_newest, 'none'), '0031_longer_skus'
      USING HINT = 'Ways back are run newest first, each of them once; while a migration is active, pgroll rollback comes first.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', current_schema() || '_' || '0031_longer_skus');
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

COMMENT ON COLUMN products.sku IS NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM products
  WHERE char_length(sku) > 20;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of products hold a value in sku that character varying(20) cannot hold; shorten them before going back.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE products ALTER COLUMN sku TYPE character varying(20);

DELETE FROM pgroll.migrations
WHERE schema = current_schema() AND name = '0031_longer_skus';

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
