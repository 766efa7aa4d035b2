-- Way back of 0004_table, EXPAND: Create the table notes
-- Loses writes made since. The rows written into notes are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM notes;

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
