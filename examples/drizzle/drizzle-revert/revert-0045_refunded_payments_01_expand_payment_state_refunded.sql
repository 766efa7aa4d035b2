-- Way back of 0015_refunded_payments, EXPAND: Add the label refunded to payment_state
-- There is no way back. The label refunded stays in payment_state: PostgreSQL cannot remove a label.
-- Undoes 0045_refunded_payments_01_expand_payment_state_refunded and makes Drizzle forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1762250400000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0045_refunded_payments_01_expand_payment_state_refunded is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  RAISE NOTICE 'The label refunded stays in payment_state: PostgreSQL cannot remove a label.';
END
$belay$;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1762250400000;

COMMIT;
