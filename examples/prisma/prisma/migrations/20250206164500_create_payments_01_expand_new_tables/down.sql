-- Way back of 0004_create_payments, EXPAND: Create the table payments
-- Loses writes made since. The rows written into payments are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM payments;

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- DropTable
  DROP TABLE "payments";
END
$migration$;
