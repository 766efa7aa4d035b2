-- Way back of 0002_columns, once pgroll has completed it.
-- Drop what 0002_columns kept alive: Does not bring back what was overwritten or dropped. The values of
-- orders.note are gone; the column comes back empty.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders;
-- Forbid NULL in orders on the validated proof: Loses nothing. Everything is as it was.
-- Validate the rows of orders while everybody goes on writing: Loses nothing. Everything is as it was.
-- Constrain new writes of orders: Loses nothing. Everything is as it was.
-- Build the index orders_label_idx on orders: Loses nothing. Everything is as it was.
-- Count what stands in the way in orders: Loses nothing. Everything is as it was.
-- Fill orders (label) in batches: Loses nothing. Everything is as it was.
-- Fill orders (token) in batches: Loses nothing. Everything is as it was.
-- Comment on orders.sku; make orders.note optional: Loses nothing. Everything is as it was.
-- Change orders.sku to character varying(40): Refuses while rows are in the way. Refused while orders.sku
-- holds values that character varying(20) cannot; the way back rewrites the table.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE char_length(sku) > 20;
-- Add orders.channel; add orders.token; add orders.label: Loses writes made since. The values written into
-- orders.channel are lost. The values written into orders.token are lost. The values written into
-- orders.label are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE (channel IS NOT NULL) OR (token IS NOT NULL) OR (label IS NOT NULL);
-- Undoes 0002_columns and makes pgroll forget it. Run newest first, by a person.
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
  IF belay_newest IS DISTINCT FROM '0002_columns' THEN
    RAISE EXCEPTION 'The newest migration that pgroll has completed is %, not %.', coalesce(belay_newest, 'none'), '0002_columns'
      USING HINT = 'Ways back are run newest first, each of them once; while a migration is active, pgroll rollback comes first.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', current_schema() || '_' || '0002_columns');
END
$belay$;

BEGIN;

SET LOCAL lock_timeout = '2s';

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
    RAISE EXCEPTION '[table-too-large] The table orders has more than 50000 rows, too many for one transaction. Write a migration that says revert() of the change 0002_columns: it goes back in batches.';
  END IF;
END
$belay$;

ALTER TABLE orders ADD COLUMN note text;

CREATE FUNCTION belay_sync_0002_columns_orders_label() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $belay$
#variable_conflict use_column
BEGIN
  -- The previous release does not know that label is to become NOT NULL.
  SELECT (upper(sku)) INTO NEW.label FROM (SELECT NEW.sku AS sku) AS orders;
  RETURN NEW;
END
$belay$;

CREATE TRIGGER zz_belay_insert_0002_columns_orders_label
  BEFORE INSERT ON orders
  FOR EACH ROW
  WHEN (NEW.label IS NULL)
  EXECUTE FUNCTION belay_sync_0002_columns_orders_label();

CREATE TRIGGER zz_belay_update_0002_columns_orders_label
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (NEW.label IS NULL)
  EXECUTE FUNCTION belay_sync_0002_columns_orders_label();

COMMIT;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_label_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ADD CONSTRAINT orders_label_not_null_proof CHECK (label IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_label_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN label DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_token_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ADD CONSTRAINT orders_token_not_null_proof CHECK (token IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_token_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN token DROP NOT NULL;
  COMMIT;
END
$belay$;

BEGIN;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_label_not_null_proof;

ALTER TABLE orders ADD CONSTRAINT orders_label_not_null_proof CHECK (label IS NOT NULL) NOT VALID;

ALTER TABLE orders DROP CONSTRAINT orders_token_not_null_proof;

ALTER TABLE orders ADD CONSTRAINT orders_token_not_null_proof CHECK (token IS NOT NULL) NOT VALID;

COMMIT;

BEGIN;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_label_not_null_proof;

ALTER TABLE orders DROP CONSTRAINT orders_token_not_null_proof;

COMMIT;

DROP INDEX CONCURRENTLY IF EXISTS orders_label_idx;

BEGIN;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

COMMIT;

BEGIN;

SET CONSTRAINTS ALL IMMEDIATE;

COMMIT;

BEGIN;

SET CONSTRAINTS ALL IMMEDIATE;

COMMIT;

BEGIN;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

COMMENT ON COLUMN orders.sku IS NULL;

COMMIT;

BEGIN;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM orders
  WHERE char_length(sku) > 20;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold a value in sku that character varying(20) cannot hold; shorten them before going back.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE orders ALTER COLUMN sku TYPE character varying(20);

COMMIT;

BEGIN;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_columns_orders_label ON orders;

DROP TRIGGER zz_belay_update_0002_columns_orders_label ON orders;

DROP FUNCTION belay_sync_0002_columns_orders_label();

ALTER TABLE orders DROP COLUMN label;

ALTER TABLE orders DROP COLUMN token;

ALTER TABLE orders DROP COLUMN channel;

COMMIT;

DELETE FROM pgroll.migrations
WHERE schema = current_schema() AND name = '0002_columns';

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
