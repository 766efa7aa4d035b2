-- Way back of 0017_longer_skus, EXPAND: Comment on products.sku
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  COMMENT ON COLUMN products.sku IS NULL;
END
$migration$;
