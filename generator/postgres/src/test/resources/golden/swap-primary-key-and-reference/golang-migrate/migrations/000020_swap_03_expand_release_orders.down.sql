-- Way back of 0003_swap, EXPAND: Let orders reference customers.id_big alone
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_customer_id_big_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE orders
    ADD CONSTRAINT orders_customer_id_big_fkey FOREIGN KEY (customer_id_big) REFERENCES customers (id) ON DELETE CASCADE NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_big_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_customer_id_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE orders
    ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_big_fkey_id_big;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey_id_big;
  COMMIT;
END
$belay$;
