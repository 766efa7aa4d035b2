-- Way back of 0002_drop, EXPAND: Drop the constraint orders_customer_id_fkey
-- Refuses while rows are in the way. Refused while rows violate orders_customer_id_fkey.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE customer_id IS NOT NULL AND NOT EXISTS (SELECT FROM customers AS belay_target WHERE belay_target.id = orders.customer_id);

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_customer_id_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE orders
    ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey;
  COMMIT;
END
$belay$;
