-- Way back of 0012_note_orders, BACKFILL: Fill orders.note
-- Loses nothing.
-- Undoes 20261122100002_note_orders_03_fill_note and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (name = '20261122100002_note_orders_03_fill_note') IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '20261122100002_note_orders_03_fill_note is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DELETE FROM drizzle.__drizzle_migrations
WHERE name = '20261122100002_note_orders_03_fill_note';

COMMIT;
