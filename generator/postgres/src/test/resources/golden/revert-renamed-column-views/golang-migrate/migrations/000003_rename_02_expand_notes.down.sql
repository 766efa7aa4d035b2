-- Way back of 0002_rename, EXPAND: Show notes.note as body to the next release
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

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

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '02_expand_notes';
