-- Way back of 0002_rename, EXPAND: Show notes.note as body to the next release
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('notes')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name notes means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  -- A view would take what is meant for the table, and its schema what is created without one.
  IF (SELECT relkind FROM pg_catalog.pg_class WHERE oid = to_regclass('customers')) NOT IN ('r', 'p') THEN
    RAISE EXCEPTION '[table-hidden] The name customers means no table on this connection. Take the schemas of views out of its search_path, and run this again.';
  END IF;
END
$belay$;

DROP VIEW before_0002_rename.notes;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'before_0002_rename'::regnamespace) THEN
    DROP SCHEMA before_0002_rename;
  END IF;
END
$belay$;

DROP VIEW after_0002_rename.notes;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'after_0002_rename'::regnamespace) THEN
    DROP SCHEMA after_0002_rename;
  END IF;
END
$belay$;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '02_expand_notes';
