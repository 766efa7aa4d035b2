-- Way back of 0012_note_orders, CONTRACT: Drop orders.legacy
-- There is no way back. Nobody kept the values.
-- Undoes 0005_note_orders_04_drop_legacy and makes pgroll forget it. Run newest first, by a person.

-- Or pgroll would record the statements as migrations of their own.
SET pgroll.no_inferred_migrations = 'TRUE';

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT name INTO belay_newest
  FROM pgroll.migrations AS latest
  WHERE schema = current_schema() AND done AND NOT EXISTS (
    SELECT FROM pgroll.migrations AS later
    WHERE later.schema = latest.schema AND later.parent = latest.name);
  IF belay_newest IS DISTINCT FROM '0005_note_orders_04_drop_legacy' THEN
    RAISE EXCEPTION 'The newest migration that pgroll has completed is %, not %.', coalesce(belay_newest, 'none'), '0005_note_orders_04_drop_legacy'
      USING HINT = 'Ways back are run newest first, each of them once; while a migration is active, pgroll rollback comes first.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  RAISE EXCEPTION '[irreversible] Nobody kept the values.';
END
$belay$;

DELETE FROM pgroll.migrations
WHERE schema = current_schema() AND name = '0005_note_orders_04_drop_legacy';

COMMIT;
