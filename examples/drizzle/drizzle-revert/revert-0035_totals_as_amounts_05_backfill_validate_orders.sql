-- Way back of 0012_totals_as_amounts, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes 0035_totals_as_amounts_05_backfill_validate_orders and makes Drizzle forget it. Run newest first, by
-- a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1755604804000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0035_totals_as_amounts_05_backfill_validate_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_total_amount_not_null_proof;

ALTER TABLE orders
  ADD CONSTRAINT orders_total_amount_not_null_proof CHECK (total_amount IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '05_backfill_validate_orders';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1755604804000;

COMMIT;
