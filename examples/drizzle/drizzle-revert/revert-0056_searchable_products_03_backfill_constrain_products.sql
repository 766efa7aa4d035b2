-- Way back of 0020_searchable_products, BACKFILL: Constrain new writes of products
-- Loses nothing. Everything is as it was.
-- Undoes 0056_searchable_products_03_backfill_constrain_products and makes Drizzle forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1776088202000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0056_searchable_products_03_backfill_constrain_products is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE products DROP CONSTRAINT products_search_title_not_null_proof;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '03_backfill_constrain_products';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1776088202000;

COMMIT;
