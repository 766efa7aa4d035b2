-- Way back of 0012_note_orders, CONTRACT: Drop orders.legacy
-- There is no way back. Nobody kept the values.
-- Undoes V012__note_orders_04_drop_legacy.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V012__note_orders_04_drop_legacy.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V012__note_orders_04_drop_legacy.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  RAISE EXCEPTION '[irreversible] Nobody kept the values.';
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V012__note_orders_04_drop_legacy.sql';

COMMIT;
