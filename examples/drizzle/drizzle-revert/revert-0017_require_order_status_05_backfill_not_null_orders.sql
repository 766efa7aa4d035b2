-- Way back of 0007_require_order_status, BACKFILL: Forbid NULL in orders on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes 0017_require_order_status_05_backfill_not_null_orders and makes Drizzle forget it. Run newest first,
-- by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
BEGIN
  IF (SELECT (created_at = 1743600004000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0017_require_order_status_05_backfill_not_null_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_status_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ADD CONSTRAINT orders_status_not_null_proof CHECK (status IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_status_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN status DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0007_require_order_status' AND unit = '05_backfill_not_null_orders';
  COMMIT;
END
$belay$;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1743600004000;
