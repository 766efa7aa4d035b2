-- Way back of 0014_payment_state, EXPAND: Create the enum type payment_state
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- DropEnum
  DROP TYPE "payment_state";
END
$migration$;
