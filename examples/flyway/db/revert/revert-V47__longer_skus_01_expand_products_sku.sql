-- Way back of 0017_longer_skus, EXPAND: Change products.sku to character varying(32)
-- Refuses while rows are in the way. Refused while products.sku holds values that character varying(20)
-- cannot; the way back rewrites the table.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM products WHERE char_length(sku) > 20;
-- Undoes V47__longer_skus_01_expand_products_sku.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V47__longer_skus_01_expand_products_sku.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V47__longer_skus_01_expand_products_sku.sql'
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

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V47__longer_skus_01_expand_products_sku.sql';

COMMIT;
