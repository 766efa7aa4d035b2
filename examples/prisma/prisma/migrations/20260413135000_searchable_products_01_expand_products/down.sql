-- Way back of 0020_searchable_products, EXPAND: Add products.search_title
-- Loses writes made since. The values written into products.search_title are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM products WHERE search_title IS NOT NULL;

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  DROP TRIGGER zz_belay_insert_0020_searchable_products_products_search_title ON products;

  DROP TRIGGER zz_belay_update_0020_searchable_products_products_search_title ON products;

  DROP FUNCTION belay_sync_0020_searchable_products_products_search_title();

  -- AlterTable
  ALTER TABLE "products" DROP COLUMN "search_title";

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '01_expand_products';
END
$migration$;
