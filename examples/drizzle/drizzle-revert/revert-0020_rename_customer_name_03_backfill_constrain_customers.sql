-- Way back of 0008_rename_customer_name, BACKFILL: Constrain new writes of customers
-- Loses nothing. Everything is as it was.
-- Undoes 0020_rename_customer_name_03_backfill_constrain_customers and makes Drizzle forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1747213202000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0020_rename_customer_name_03_backfill_constrain_customers is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP CONSTRAINT customers_full_name_not_null_proof;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '03_backfill_constrain_customers';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1747213202000;

COMMIT;
