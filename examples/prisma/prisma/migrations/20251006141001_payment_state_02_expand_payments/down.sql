-- Way back of 0014_payment_state, EXPAND: Add payments.state
-- Loses writes made since. The values written into payments.state are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM payments WHERE state IS NOT NULL;

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "payments" DROP COLUMN "state";
END
$migration$;
