-- 0017_longer_skus, EXPAND: Comment on products.sku
-- Locks: SHARE UPDATE EXCLUSIVE on products.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  COMMENT ON COLUMN products.sku IS 'The supplier''s article number.';
END
$migration$;
