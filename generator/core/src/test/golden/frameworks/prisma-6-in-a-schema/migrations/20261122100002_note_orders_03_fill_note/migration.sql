-- 0012_note_orders, BACKFILL: Fill orders.note
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.
-- Runs outside of a transaction.

DO $migration$
DECLARE
  belay_path text := current_setting('search_path');
BEGIN
  SET search_path TO DEFAULT;

  DO $$ BEGIN UPDATE orders SET note = '' WHERE note IS NULL; COMMIT; END $$;

  PERFORM set_config('search_path', belay_path, false);
END
$migration$;
