-- Way back of 0020_searchable_products, once pgroll has completed it.
-- Drop what 0020_searchable_products kept alive: Loses nothing. Everything is as it was.
-- Forbid NULL in products on the validated proof: Loses nothing. Everything is as it was.
-- Validate the rows of products while everybody goes on writing: Loses nothing. Everything is as it was.
-- Constrain new writes of products: Loses nothing. Everything is as it was.
-- Fill products (search_title) in batches: Loses nothing. Everything is as it was.
-- Add products.search_title: Loses writes made since. The values written into products.search_title are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM products WHERE search_title IS NOT NULL;
-- Undoes 0037_searchable_products and makes pgroll forget it. Run newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

-- Or pgroll would record the statements as migrations of their own.
SET pgroll.no_inferred_migrations = 'TRUE';

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT name INTO belay_newest
  FROM pgroll.migrations AS latest
  WHERE schema = current_schema() AND done AND NOT EXISTS (
    SELECT FROM pgroll.migrations AS later
    WHERE later.schema = latest.schema AND later.parent = latest.name);
  IF belay_newest IS DISTINCT FROM '0037_searchable_products' THEN
    RAISE EXCEPTION 'The newest migration that pgroll has completed is %, not %.', coalesce(belay_newest, 'none'), '0037_searchable_products'
      USING HINT = 'Ways back are run newest first, each of them once; while a migration is active, pgroll rollback comes first.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', current_schema() || '_' || '0037_searchable_products');
END
$belay$;

BEGIN;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE FUNCTION belay_sync_0020_searchable_products_products_search_title() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
BEGIN
  -- The previous release does not know that search_title is to become NOT NULL.
  SELECT (lower(title)) INTO NEW.search_title FROM (SELECT NEW.title AS title) AS products;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0020_searchable_products_products_search_title
  BEFORE INSERT ON products
  FOR EACH ROW
  WHEN (NEW.search_title IS NULL)
  EXECUTE FUNCTION belay_sync_0020_searchable_products_products_search_title();

CREATE TRIGGER zz_belay_update_0020_searchable_products_products_search_title
  BEFORE UPDATE ON products
  FOR EACH ROW
  WHEN (NEW.search_title IS NULL)
  EXECUTE FUNCTION belay_sync_0020_searchable_products_products_search_title();

COMMIT;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE products DROP CONSTRAINT IF EXISTS products_search_title_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE products
    ADD CONSTRAINT products_search_title_not_null_proof CHECK (search_title IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE products VALIDATE CONSTRAINT products_search_title_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE products ALTER COLUMN search_title DROP NOT NULL;
  COMMIT;
END
$belay$;

BEGIN;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE products DROP CONSTRAINT products_search_title_not_null_proof;

ALTER TABLE products
  ADD CONSTRAINT products_search_title_not_null_proof CHECK (search_title IS NOT NULL) NOT VALID;

COMMIT;

BEGIN;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE products DROP CONSTRAINT products_search_title_not_null_proof;

COMMIT;

BEGIN;

SET CONSTRAINTS ALL IMMEDIATE;

COMMIT;

BEGIN;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0020_searchable_products_products_search_title ON products;

DROP TRIGGER zz_belay_update_0020_searchable_products_products_search_title ON products;

DROP FUNCTION belay_sync_0020_searchable_products_products_search_title();

ALTER TABLE products DROP COLUMN search_title;

COMMIT;

DELETE FROM pgroll.migrations
WHERE schema = current_schema() AND name = '0037_searchable_products';

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
