-- Way back of 0014_payment_state, EXPAND: Add payments.state
-- Loses writes made since. The values written into payments.state are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM payments WHERE state IS NOT NULL;
-- Undoes 0044_payment_state_02_expand_payments and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1759759801000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0044_payment_state_02_expand_payments is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE payments DROP COLUMN state;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1759759801000;

COMMIT;
