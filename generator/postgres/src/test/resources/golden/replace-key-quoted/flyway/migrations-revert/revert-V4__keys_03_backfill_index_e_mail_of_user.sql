-- Way back of 0002_keys, BACKFILL: Build the index E-Mail of user on Order's "Lines"
-- Loses nothing. Everything is as it was.
-- Undoes V4__keys_03_backfill_index_e_mail_of_user.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V4__keys_03_backfill_index_e_mail_of_user.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__keys_03_backfill_index_e_mail_of_user.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS "E-Mail of user";

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__keys_03_backfill_index_e_mail_of_user.sql';
