-- Way back of 0008_rename_customer_name, EXPAND: Add customers.full_name and keep it equal to name
-- Loses nothing. Everything is as it was.
-- Undoes 0018_rename_customer_name_01_expand_customers and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1747213200000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0018_rename_customer_name_01_expand_customers is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0008_rename_customer_name_customers_name ON customers;

DROP TRIGGER zz_belay_update_0008_rename_customer_name_customers_name ON customers;

DROP FUNCTION belay_sync_0008_rename_customer_name_customers_name();

ALTER TABLE customers DROP COLUMN full_name;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '01_expand_customers';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1747213200000;

COMMIT;
