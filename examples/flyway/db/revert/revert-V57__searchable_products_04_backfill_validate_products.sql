-- Way back of 0020_searchable_products, BACKFILL: Validate the rows of products while everybody goes on
-- writing
-- Loses nothing. Everything is as it was.
-- Undoes V57__searchable_products_04_backfill_validate_products.sql and makes Flyway forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V57__searchable_products_04_backfill_validate_products.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V57__searchable_products_04_backfill_validate_products.sql'
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

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V57__searchable_products_04_backfill_validate_products.sql';

COMMIT;
