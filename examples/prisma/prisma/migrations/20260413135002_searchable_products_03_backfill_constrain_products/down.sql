-- Way back of 0020_searchable_products, BACKFILL: Constrain new writes of products
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "products" DROP CONSTRAINT "products_search_title_not_null_proof";

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '03_backfill_constrain_products';
END
$migration$;
