-- Way back of 0012_note_orders, BACKFILL: Fill orders.note
-- Loses nothing.
-- Undoes 0003_note_orders_03_fill_note and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1795341603000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0003_note_orders_03_fill_note is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1795341603000;

COMMIT;
