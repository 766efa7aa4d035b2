-- Way back of 0004_revert, EXPAND: Show notes.body as note to the next release
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP VIEW after_0004_revert.notes;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'after_0004_revert'::regnamespace) THEN
    DROP SCHEMA after_0004_revert;
  END IF;
END
$belay$;

DROP VIEW before_0004_revert.notes;

DO $belay$
BEGIN
  -- The schema goes with its last view, and stays where somebody has put something else into it.
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_depend
    WHERE refclassid = 'pg_catalog.pg_namespace'::regclass AND refobjid = 'before_0004_revert'::regnamespace) THEN
    DROP SCHEMA before_0004_revert;
  END IF;
END
$belay$;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert' AND unit = '02_expand_notes';
