-- Way back of 0002_remove, EXPAND: Repair new writes of invoices.state
-- Loses nothing. Everything is as it was.
-- Undoes V2__remove_01_expand_invoices.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V2__remove_01_expand_invoices.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__remove_01_expand_invoices.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_remove_invoices_state ON invoices;

DROP TRIGGER zz_belay_update_0002_remove_invoices_state ON invoices;

DROP FUNCTION belay_sync_0002_remove_invoices_state();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_remove' AND unit = '01_expand_invoices';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__remove_01_expand_invoices.sql';

COMMIT;
