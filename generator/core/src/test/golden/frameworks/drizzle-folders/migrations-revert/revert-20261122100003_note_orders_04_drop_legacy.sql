-- Way back of 0012_note_orders, CONTRACT: Drop orders.legacy
-- There is no way back. Nobody kept the values.
-- Undoes 20261122100003_note_orders_04_drop_legacy and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (name = '20261122100003_note_orders_04_drop_legacy') IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '20261122100003_note_orders_04_drop_legacy is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  RAISE EXCEPTION '[irreversible] Nobody kept the values.';
END
$belay$;

DELETE FROM drizzle.__drizzle_migrations
WHERE name = '20261122100003_note_orders_04_drop_legacy';

COMMIT;
