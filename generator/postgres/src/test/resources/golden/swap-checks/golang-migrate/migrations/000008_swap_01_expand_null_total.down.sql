-- Way back of 0003_swap, EXPAND: Let orders.total be NULL where a value does not fit
-- Refuses while rows are in the way. Refused while rows of orders hold NULL in total.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE total IS NULL;

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
    WHERE total IS NULL;
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold NULL in total; give them a value before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_total_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ADD CONSTRAINT orders_total_not_null_proof CHECK (total IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_total_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN total SET NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT orders_total_not_null_proof;
  COMMIT;
END
$belay2$;
