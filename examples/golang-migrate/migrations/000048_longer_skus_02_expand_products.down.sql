-- Way back of 0017_longer_skus, EXPAND: Comment on products.sku
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

COMMENT ON COLUMN products.sku IS NULL;
