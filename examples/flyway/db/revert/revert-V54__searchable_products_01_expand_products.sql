-- Way back of 0020_searchable_products, EXPAND: Add products.search_title
-- Loses writes made since. The values written into products.search_title are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM products WHERE search_title IS NOT NULL;
-- Undoes V54__searchable_products_01_expand_products.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V54__searchable_products_01_expand_products.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V54__searchable_products_01_expand_products.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0020_searchable_products_products_search_title ON products;

DROP TRIGGER zz_belay_update_0020_searchable_products_products_search_title ON products;

DROP FUNCTION belay_sync_0020_searchable_products_products_search_title();

ALTER TABLE products DROP COLUMN search_title;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0020_searchable_products' AND unit = '01_expand_products';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V54__searchable_products_01_expand_products.sql';

COMMIT;
