-- Way back of 0012_note_orders, BACKFILL: Fill orders.note
-- Loses nothing.
-- Undoes 14_note_orders_03_fill_note and makes pgroll forget it. Run newest first, by a person.

-- Or pgroll would record the statements as migrations of their own.
SET pgroll.no_inferred_migrations = 'TRUE';

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT name INTO belay_newest
  FROM "Rollouts".migrations AS latest
  WHERE schema = current_schema() AND done AND NOT EXISTS (
    SELECT FROM "Rollouts".migrations AS later
    WHERE later.schema = latest.schema AND later.parent = latest.name);
  IF belay_newest IS DISTINCT FROM '14_note_orders_03_fill_note' THEN
    RAISE EXCEPTION 'The newest migration that pgroll has completed is %, not %.', coalesce(belay_newest, 'none'), '14_note_orders_03_fill_note'
      USING HINT = 'Ways back are run newest first, each of them once; while a migration is active, pgroll rollback comes first.';
  END IF;
END
$belay$;

DELETE FROM "Rollouts".migrations
WHERE schema = current_schema() AND name = '14_note_orders_03_fill_note';

COMMIT;
