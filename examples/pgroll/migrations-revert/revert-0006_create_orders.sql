-- Way back of 0003_create_orders, once pgroll has completed it.
-- Reference other tables from order_items: Loses nothing. Everything is as it was.
-- Create the table orders; create the table order_items: Loses writes made since. The rows written into
-- orders are lost. The rows written into order_items are lost.
-- The rows concerned, to be counted before:
--   SELECT (SELECT count(*) FROM order_items) + (SELECT count(*) FROM orders);
-- Undoes 0006_create_orders and makes pgroll forget it. Run newest first, by a person.

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
  IF belay_newest IS DISTINCT FROM '0006_create_orders' THEN
    RAISE EXCEPTION 'The newest migration that pgroll has completed is %, not %.', coalesce(belay_newest, 'none'), '0006_create_orders'
      USING HINT = 'Ways back are run newest first, each of them once; while a migration is active, pgroll rollback comes first.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', current_schema() || '_' || '0006_create_orders');
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE order_items DROP CONSTRAINT order_items_order_id_fkey;

SET LOCAL lock_timeout = '200ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TABLE order_items;

DROP TABLE orders;

DELETE FROM pgroll.migrations
WHERE schema = current_schema() AND name = '0006_create_orders';

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
