-- Way back of 0002_status, EXPAND: Allow NULL in orders.status; allow NULL in orders.other
-- Refuses while rows are in the way. Refused while rows of orders hold NULL in status. Refused while rows of
-- orders hold NULL in other.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE (status IS NULL) OR (other IS NULL);

DO $belay2$
BEGIN
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  #variable_conflict use_column
  DECLARE
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM orders
    WHERE other IS NULL;
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold NULL in other; give them a value before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_other_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ADD CONSTRAINT orders_other_not_null_proof CHECK (other IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_other_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN other SET NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT orders_other_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DO $belay$
  #variable_conflict use_column
  DECLARE
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM orders
    WHERE status IS NULL;
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold NULL in status; give them a value before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_status_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ADD CONSTRAINT orders_status_not_null_proof CHECK (status IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_status_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT orders_status_not_null_proof;
  COMMIT;
END
$belay2$;
