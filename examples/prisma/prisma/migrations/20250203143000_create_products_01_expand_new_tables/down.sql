-- Way back of 0002_create_products, EXPAND: Create the table products
-- Loses writes made since. The rows written into products are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM products;

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- DropTable
  DROP TABLE "products";
END
$migration$;
