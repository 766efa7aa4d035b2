-- Way back of 0015_refunded_payments, EXPAND: Add the label refunded to payment_state
-- There is no way back. The label refunded stays in payment_state: PostgreSQL cannot remove a label.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  DO $belay$
  BEGIN
    RAISE NOTICE 'The label refunded stays in payment_state: PostgreSQL cannot remove a label.';
  END
  $belay$;
END
$migration$;
