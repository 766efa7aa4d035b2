-- 0014_payment_state, EXPAND: Add payments.state
-- Locks: ACCESS EXCLUSIVE on payments.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "payments" ADD COLUMN "state" payment_state NOT NULL DEFAULT 'paid';

  -- AlterTable
  ALTER TABLE "payments" ALTER COLUMN "state" SET DEFAULT 'pending';
END
$migration$;
