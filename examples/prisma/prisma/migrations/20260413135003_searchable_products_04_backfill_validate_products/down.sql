-- Way back of 0020_searchable_products, BACKFILL: Validate the rows of products while everybody goes on
-- writing
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "products" DROP CONSTRAINT "products_search_title_not_null_proof";

  -- AlterTable
  ALTER TABLE "products" ADD CONSTRAINT "products_search_title_not_null_proof" CHECK (search_title IS NOT NULL) NOT VALID;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '04_backfill_validate_products';
END
$migration$;
