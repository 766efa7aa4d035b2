-- Way back of 0020_searchable_products, BACKFILL: Forbid NULL in products on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes 0058_searchable_products_05_backfill_not_null_products and makes Drizzle forget it. Run newest
-- first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
BEGIN
  IF (SELECT (created_at = 1776088204000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0058_searchable_products_05_backfill_not_null_products is not the newest migration that Drizzle has recorded.'
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

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1776088204000;
