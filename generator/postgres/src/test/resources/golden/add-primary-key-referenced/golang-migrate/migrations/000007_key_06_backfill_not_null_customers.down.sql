-- Way back of 0002_key, BACKFILL: Forbid NULL in customers on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers DROP CONSTRAINT IF EXISTS customers_pkey;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers DROP CONSTRAINT IF EXISTS customers_id_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers ADD CONSTRAINT customers_id_not_null_proof CHECK (id IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE customers VALIDATE CONSTRAINT customers_id_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE customers ALTER COLUMN id DROP NOT NULL;
  COMMIT;
END
$belay$;
