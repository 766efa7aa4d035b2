-- Way back of 0005_add_currencies, EXPAND: Run the author's SQL
-- Loses nothing. Everything is as it was.
-- Undoes 0009_add_currencies_02_expand_sql and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1740046501000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0009_add_currencies_02_expand_sql is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM currencies WHERE code IN ('CHF', 'EUR', 'GBP', 'JPY', 'USD');

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1740046501000;

COMMIT;
