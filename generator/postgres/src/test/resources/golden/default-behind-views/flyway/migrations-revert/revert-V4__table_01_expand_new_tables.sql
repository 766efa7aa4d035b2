-- Way back of 0004_table, EXPAND: Create the table notes
-- Loses writes made since. The rows written into notes are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM notes;
-- Undoes V4__table_01_expand_new_tables.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V4__table_01_expand_new_tables.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__table_01_expand_new_tables.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('customers')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name customers means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
END
$belay$;

DROP TABLE notes;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__table_01_expand_new_tables.sql';

COMMIT;
