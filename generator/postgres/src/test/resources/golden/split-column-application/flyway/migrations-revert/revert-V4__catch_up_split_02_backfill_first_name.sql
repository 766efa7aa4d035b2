-- Way back of 0003_catch_up_split, BACKFILL: Fill customers (first_name, last_name) in batches
-- Does not bring back what was overwritten or dropped. What stood in customers.first_name and last_name where
-- it was left behind, missing or older than full_name, does not come back; no release reads it.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0003_catch_up_split' AND unit = '02_backfill_first_name';
-- Undoes V4__catch_up_split_02_backfill_first_name.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V4__catch_up_split_02_backfill_first_name.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__catch_up_split_02_backfill_first_name.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_split' AND unit = '02_backfill_first_name';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__catch_up_split_02_backfill_first_name.sql';

COMMIT;
