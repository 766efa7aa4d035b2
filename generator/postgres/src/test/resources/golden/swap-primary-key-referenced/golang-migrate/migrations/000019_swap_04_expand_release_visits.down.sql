-- Way back of 0003_swap, EXPAND: Let visits reference customers.id_big alone
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE visits DROP CONSTRAINT IF EXISTS visits_customer_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE visits
    ADD CONSTRAINT visits_customer_fkey FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE SET NULL NOT VALID;
  COMMIT;
  ALTER TABLE visits VALIDATE CONSTRAINT visits_customer_fkey;
  COMMIT;
  ALTER TABLE visits VALIDATE CONSTRAINT visits_customer_fkey_id_big;
  COMMIT;
END
$belay$;
