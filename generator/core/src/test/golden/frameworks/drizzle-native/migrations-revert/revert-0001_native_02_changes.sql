-- Way back of 0013_native, EXPAND: Change orders
-- Loses writes made since. The orders are lost.
-- Undoes 0001_native_02_changes and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1795350601000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0001_native_02_changes is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

ALTER TABLE orders DROP CONSTRAINT orders_note_check;

ALTER TABLE "Sales"."Order items" RENAME COLUMN sku TO code;

ALTER TABLE orders ALTER COLUMN total SET NOT NULL;

ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;

ALTER TABLE orders DROP COLUMN note;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1795350601000;

COMMIT;
