-- Way back of 0008_rename_customer_name, BACKFILL: Fill customers (full_name) in batches
-- Loses nothing. Everything is as it was.
-- Undoes 0019_rename_customer_name_02_backfill_full_name and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1747213201000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0019_rename_customer_name_02_backfill_full_name is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '02_backfill_full_name';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1747213201000;

COMMIT;
