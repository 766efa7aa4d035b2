-- Way back of 0012_note_orders, CONTRACT: Drop orders.legacy
-- There is no way back. Nobody kept the values.

DO $migration$
BEGIN
  SET LOCAL search_path TO DEFAULT;

  DO $belay$
  BEGIN
    RAISE EXCEPTION '[irreversible] Nobody kept the values.';
  END
  $belay$;
END
$migration$;
