-- Way back of 0017_longer_skus, EXPAND: Change products.sku to character varying(32)
-- Refuses while rows are in the way. Refused while products.sku holds values that character varying(20)
-- cannot; the way back rewrites the table.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM products WHERE char_length(sku) > 20;

DO $migration$
BEGIN
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

  -- AlterTable
  ALTER TABLE "products" ALTER COLUMN "sku" SET DATA TYPE VARCHAR(20);
END
$migration$;
