-- Way back of 0026_honest_defaults, EXPAND: Set the default of transactions.method
-- Loses nothing. Everything is as it was.
-- Undoes 0070_honest_defaults_01_expand_transactions and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1794219600000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0070_honest_defaults_01_expand_transactions is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE transactions ALTER COLUMN method SET DEFAULT 'card';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1794219600000;

COMMIT;
