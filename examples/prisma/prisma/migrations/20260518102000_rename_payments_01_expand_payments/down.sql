-- Way back of 0021_rename_payments, EXPAND: Rename payments to transactions and leave a view under the old
-- name
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  SET CONSTRAINTS ALL IMMEDIATE;

  DROP VIEW payments;

  -- AlterTable
  ALTER TABLE "transactions" RENAME TO "payments";

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0021_rename_payments' AND unit = '01_expand_payments';
END
$migration$;
