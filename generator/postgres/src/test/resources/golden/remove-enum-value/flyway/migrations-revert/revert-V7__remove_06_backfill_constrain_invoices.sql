-- Way back of 0002_remove, BACKFILL: Constrain new writes of invoices
-- Loses nothing. Everything is as it was.
-- Undoes V7__remove_06_backfill_constrain_invoices.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V7__remove_06_backfill_constrain_invoices.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V7__remove_06_backfill_constrain_invoices.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE invoices DROP CONSTRAINT "invoices_state_not_it's ""due"" \ soon";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_remove' AND unit = '06_backfill_constrain_invoices';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V7__remove_06_backfill_constrain_invoices.sql';

COMMIT;
