-- Way back of 0003_second, BACKFILL: Constrain new writes of purchases
-- Loses nothing. Everything is as it was.
-- Undoes V9__second_05_backfill_constrain_purchases.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V9__second_05_backfill_constrain_purchases.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V9__second_05_backfill_constrain_purchases.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE purchases DROP CONSTRAINT purchases_status_not_null_proof;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_second' AND unit = '05_backfill_constrain_purchases';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V9__second_05_backfill_constrain_purchases.sql';

COMMIT;
