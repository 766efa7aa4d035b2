-- Way back of 0003_swap, EXPAND: Let parts reference parts.id_big alone
-- Loses nothing. Everything is as it was.
-- Undoes V14__swap_03_expand_release_parts.sql and makes Flyway forget it. Run newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V14__swap_03_expand_release_parts.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V14__swap_03_expand_release_parts.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE parts DROP CONSTRAINT IF EXISTS parts_whole_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE parts
    ADD CONSTRAINT parts_whole_fkey FOREIGN KEY (whole) REFERENCES parts (id) ON DELETE SET NULL NOT VALID;
  COMMIT;
  ALTER TABLE parts VALIDATE CONSTRAINT parts_whole_fkey;
  COMMIT;
  ALTER TABLE parts VALIDATE CONSTRAINT parts_whole_fkey_id_big;
  COMMIT;
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V14__swap_03_expand_release_parts.sql';
