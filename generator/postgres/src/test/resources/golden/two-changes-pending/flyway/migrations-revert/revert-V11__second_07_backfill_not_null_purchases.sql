-- Way back of 0003_second, BACKFILL: Forbid NULL in purchases on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes V11__second_07_backfill_not_null_purchases.sql and makes Flyway forget it. Run newest first, by a
-- person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V11__second_07_backfill_not_null_purchases.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V11__second_07_backfill_not_null_purchases.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE purchases DROP CONSTRAINT IF EXISTS purchases_status_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE purchases
    ADD CONSTRAINT purchases_status_not_null_proof CHECK (status IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE purchases VALIDATE CONSTRAINT purchases_status_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE purchases ALTER COLUMN status DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_second' AND unit = '07_backfill_not_null_purchases';
  COMMIT;
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V11__second_07_backfill_not_null_purchases.sql';
