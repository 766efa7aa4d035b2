-- 0012_note_orders, CONTRACT: Drop orders.legacy
-- Locks: ACCESS EXCLUSIVE on orders.
-- Clients of the previous release fail until they are replaced.

DO $migration$
BEGIN
  SET LOCAL search_path TO DEFAULT;

  ALTER TABLE orders DROP COLUMN legacy;
END
$migration$;
