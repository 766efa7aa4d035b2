-- Way back of 0012_note_orders, EXPAND: Index orders.note
-- Loses nothing.
-- Undoes 13_note_orders_02_index_note and makes pgroll forget it. Run newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

-- Or pgroll would record the statements as migrations of their own.
SET pgroll.no_inferred_migrations = 'TRUE';

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT name INTO belay_newest
  FROM "Rollouts".migrations AS latest
  WHERE schema = current_schema() AND done AND NOT EXISTS (
    SELECT FROM "Rollouts".migrations AS later
    WHERE later.schema = latest.schema AND later.parent = latest.name);
  IF belay_newest IS DISTINCT FROM '13_note_orders_02_index_note' THEN
    RAISE EXCEPTION 'The newest migration that pgroll has completed is %, not %.', coalesce(belay_newest, 'none'), '13_note_orders_02_index_note'
      USING HINT = 'Ways back are run newest first, each of them once; while a migration is active, pgroll rollback comes first.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;

DELETE FROM "Rollouts".migrations
WHERE schema = current_schema() AND name = '13_note_orders_02_index_note';
