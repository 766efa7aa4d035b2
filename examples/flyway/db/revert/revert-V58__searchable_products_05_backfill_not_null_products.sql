-- Way back of 0020_searchable_products, BACKFILL: Forbid NULL in products on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes V58__searchable_products_05_backfill_not_null_products.sql and makes Flyway forget it. Run newest
-- first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V58__searchable_products_05_backfill_not_null_products.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V58__searchable_products_05_backfill_not_null_products.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

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
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '05_backfill_not_null_products';
  COMMIT;
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V58__searchable_products_05_backfill_not_null_products.sql';
