-- Way back of 0004_purge_visits, CONTRACT: Drop for good what 0002_drop_visits retained: the table
-- belay_retained.visits
-- There is no way back. The table belay_retained.visits was dropped with its rows; restore it from a backup.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  RAISE EXCEPTION '[irreversible] The table belay_retained.visits was dropped with its rows; restore it from a backup.';
END
$belay$;
