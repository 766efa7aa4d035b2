-- Way back of 0020_searchable_products, BACKFILL: Forbid NULL in products on the validated proof
-- Loses nothing. Everything is as it was.

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
