-- Way back of 0002_replace, BACKFILL: Forbid NULL in parts on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes V10__replace_08_backfill_not_null_parts.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V10__replace_08_backfill_not_null_parts.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V10__replace_08_backfill_not_null_parts.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE parts DROP CONSTRAINT IF EXISTS parts_id_big_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE parts ADD CONSTRAINT parts_id_big_not_null_proof CHECK (id_big IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE parts VALIDATE CONSTRAINT parts_id_big_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE parts ALTER COLUMN id_big DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0002_replace' AND unit = '08_backfill_not_null_parts';
  COMMIT;
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V10__replace_08_backfill_not_null_parts.sql';
