-- Way back of 0004_release, EXPAND: Drop the constraint lines_order_id_fkey
-- Refuses while rows are in the way. Refused while rows violate lines_order_id_fkey.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM lines WHERE order_id IS NOT NULL AND NOT EXISTS (SELECT FROM orders AS belay_target WHERE belay_target.id = lines.order_id);

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE lines DROP CONSTRAINT IF EXISTS lines_order_id_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE lines
    ADD CONSTRAINT lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders (id) NOT VALID;
  COMMIT;
  ALTER TABLE lines VALIDATE CONSTRAINT lines_order_id_fkey;
  COMMIT;
END
$belay$;
