-- Way back of 0002_drop, EXPAND: Drop the constraint orders_code_check
-- Refuses while rows are in the way. Refused while rows violate orders_code_check.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE (code <> '') IS FALSE;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_code_check;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ADD CONSTRAINT orders_code_check CHECK (code <> '') NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_code_check;
  COMMIT;
END
$belay$;
