-- Way back of 0017_longer_skus, EXPAND: Change products.sku to character varying(32)
-- Refuses while rows are in the way. Refused while products.sku holds values that character varying(20)
-- cannot; the way back rewrites the table.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM products WHERE char_length(sku) > 20;
-- Undoes 0047_longer_skus_01_expand_products_sku and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1768217100000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0047_longer_skus_01_expand_products_sku is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM products
  WHERE char_length(sku) > 20;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of products hold a value in sku that character varying(20) cannot hold; shorten them before going back.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE products ALTER COLUMN sku TYPE character varying(20);

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1768217100000;

COMMIT;
