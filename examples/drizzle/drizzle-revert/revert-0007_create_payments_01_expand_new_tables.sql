-- Way back of 0004_create_payments, EXPAND: Create the table payments
-- Loses writes made since. The rows written into payments are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM payments;
-- Undoes 0007_create_payments_01_expand_new_tables and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1738860300000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0007_create_payments_01_expand_new_tables is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TABLE payments;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1738860300000;

COMMIT;
