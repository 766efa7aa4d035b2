-- Way back of 0001_create_accounts, EXPAND: Create the table accounts
-- Loses writes made since. The rows written into accounts are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM accounts;
-- Undoes 0000_create_accounts_01_expand_new_tables and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1788253200000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0000_create_accounts_01_expand_new_tables is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TABLE accounts;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1788253200000;

COMMIT;
