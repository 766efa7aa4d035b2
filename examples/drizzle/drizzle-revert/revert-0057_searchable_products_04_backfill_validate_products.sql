-- Way back of 0020_searchable_products, BACKFILL: Validate the rows of products while everybody goes on
-- writing
-- Loses nothing. Everything is as it was.
-- Undoes 0057_searchable_products_04_backfill_validate_products and makes Drizzle forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1776088203000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0057_searchable_products_04_backfill_validate_products is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE products DROP CONSTRAINT products_search_title_not_null_proof;

ALTER TABLE products
  ADD CONSTRAINT products_search_title_not_null_proof CHECK (search_title IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '04_backfill_validate_products';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1776088203000;

COMMIT;
