-- Way back of 0004_revert_drop, EXPAND: Move belay_retained.visits back to public
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  IF to_regnamespace('belay_retained') IS NULL THEN
    CREATE SCHEMA belay_retained;
  END IF;
END
$belay$;

ALTER TABLE visits SET SCHEMA belay_retained;
