-- Way back of 0020_searchable_products, BACKFILL: Fill products (search_title) in batches
-- Loses nothing. Everything is as it was.
-- Undoes 0055_searchable_products_02_backfill_search_title and makes Drizzle forget it. Run newest first, by
-- a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1776088201000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0055_searchable_products_02_backfill_search_title is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '02_backfill_search_title';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1776088201000;

COMMIT;
