-- Way back of 0020_searchable_products, EXPAND: Add products.search_title
-- Loses writes made since. The values written into products.search_title are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM products WHERE search_title IS NOT NULL;
-- Undoes 0054_searchable_products_01_expand_products and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1776088200000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0054_searchable_products_01_expand_products is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0020_searchable_products_products_search_title ON products;

DROP TRIGGER zz_belay_update_0020_searchable_products_products_search_title ON products;

DROP FUNCTION belay_sync_0020_searchable_products_products_search_title();

ALTER TABLE products DROP COLUMN search_title;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '01_expand_products';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1776088200000;

COMMIT;
