-- Way back of 0012_totals_as_amounts, BACKFILL: Forbid NULL in orders on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes 0036_totals_as_amounts_06_backfill_not_null_orders and makes Drizzle forget it. Run newest first, by
-- a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
BEGIN
  IF (SELECT (created_at = 1755604805000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0036_totals_as_amounts_06_backfill_not_null_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_total_amount_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders
    ADD CONSTRAINT orders_total_amount_not_null_proof CHECK (total_amount IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_total_amount_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE orders ALTER COLUMN total_amount DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '06_backfill_not_null_orders';
  COMMIT;
END
$belay$;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1755604805000;
