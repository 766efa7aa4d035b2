-- Way back of 0006_index_open_orders, EXPAND: Verify that the indexes are valid
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  DO $belay$
  BEGIN
    RAISE NOTICE 'Nothing to undo.';
  END
  $belay$;
END
$migration$;
