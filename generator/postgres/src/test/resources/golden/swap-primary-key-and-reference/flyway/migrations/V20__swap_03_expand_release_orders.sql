-- 0003_swap, EXPAND: Let orders reference customers.id_big alone
-- Locks: ACCESS EXCLUSIVE on customers, orders.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('customers_id_key') AND indrelid = to_regclass('customers');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index customers_id_key is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index customers_id_key is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY customers_id_key, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('customers_id_big_key_spare') AND indrelid = to_regclass('customers');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index customers_id_big_key_spare is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index customers_id_big_key_spare is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY customers_id_big_key_spare, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_big_fkey;
