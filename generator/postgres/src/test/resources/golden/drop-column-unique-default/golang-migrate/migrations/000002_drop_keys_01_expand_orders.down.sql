-- Way back of 0002_drop_keys, EXPAND: Make orders.host optional
-- Refuses while rows are in the way. Refused while rows of orders hold NULL in host.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE host IS NULL;

DO $belay2$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN host SET DEFAULT '10.0.0.1';
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
    WHERE host IS NULL;
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of orders hold NULL in host; give them a value before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_host_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ADD CONSTRAINT orders_host_not_null_proof CHECK (host IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_host_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN host SET NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT orders_host_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0002_drop_keys' AND unit = '01_expand_orders';
  COMMIT;
END
$belay2$;
