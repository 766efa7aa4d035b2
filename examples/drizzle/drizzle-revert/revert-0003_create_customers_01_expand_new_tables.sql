-- Way back of 0001_create_customers, EXPAND: Create the table customers
-- Loses writes made since. The rows written into customers are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers;
-- Undoes 0003_create_customers_01_expand_new_tables and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1738573800000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0003_create_customers_01_expand_new_tables is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TABLE customers;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1738573800000;

COMMIT;
