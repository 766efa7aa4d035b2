-- Way back of 0002_key, BACKFILL: Forbid NULL in links on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes V6__key_05_backfill_not_null_links.sql and makes Flyway forget it. Run newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V6__key_05_backfill_not_null_links.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V6__key_05_backfill_not_null_links.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE links DROP CONSTRAINT IF EXISTS links_by_c;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE links DROP CONSTRAINT IF EXISTS links_c_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE links ADD CONSTRAINT links_c_not_null_proof CHECK (c IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE links VALIDATE CONSTRAINT links_c_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE links ALTER COLUMN c DROP NOT NULL;
  COMMIT;
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V6__key_05_backfill_not_null_links.sql';
