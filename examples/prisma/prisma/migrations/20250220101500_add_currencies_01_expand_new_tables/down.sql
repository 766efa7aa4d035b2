-- Way back of 0005_add_currencies, EXPAND: Create the table currencies
-- Loses writes made since. The rows written into currencies are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM currencies;

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- DropTable
  DROP TABLE "currencies";
END
$migration$;
