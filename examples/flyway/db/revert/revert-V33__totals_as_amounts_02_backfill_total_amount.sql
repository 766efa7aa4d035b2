-- Way back of 0012_totals_as_amounts, BACKFILL: Fill orders (total_amount) in batches
-- Loses nothing. Everything is as it was.
-- Undoes V33__totals_as_amounts_02_backfill_total_amount.sql and makes Flyway forget it. Run newest first, by
-- a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V33__totals_as_amounts_02_backfill_total_amount.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V33__totals_as_amounts_02_backfill_total_amount.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '02_backfill_total_amount';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V33__totals_as_amounts_02_backfill_total_amount.sql';

COMMIT;
