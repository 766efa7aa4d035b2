-- Way back of 0008_rename_customer_name, BACKFILL: Forbid NULL in customers on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes 0022_rename_customer_name_05_backfill_not_null_customers and makes Drizzle forget it. Run newest
-- first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
BEGIN
  IF (SELECT (created_at = 1747213204000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0022_rename_customer_name_05_backfill_not_null_customers is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers DROP CONSTRAINT IF EXISTS customers_full_name_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers
    ADD CONSTRAINT customers_full_name_not_null_proof CHECK (full_name IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE customers VALIDATE CONSTRAINT customers_full_name_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers ALTER COLUMN full_name DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '05_backfill_not_null_customers';
  COMMIT;
END
$belay$;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1747213204000;
