-- Way back of 0009_unique_customer_email, BACKFILL: Count what stands in the way in customers
-- Loses nothing. Everything is as it was.
-- Undoes 0023_unique_customer_email_01_backfill_check_customers and makes Drizzle forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1748963100000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0023_unique_customer_email_01_backfill_check_customers is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  RAISE NOTICE 'Nothing to undo.';
END
$belay$;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1748963100000;

COMMIT;
