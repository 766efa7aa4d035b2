-- Way back of 0012_totals_as_amounts, EXPAND: Add orders.total_amount and keep it equal to total_cents
-- Loses nothing. Everything is as it was.
-- Undoes 0031_totals_as_amounts_01_expand_orders and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1755604800000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0031_totals_as_amounts_01_expand_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0012_totals_as_amounts_orders_total_cents ON orders;

DROP TRIGGER zz_belay_update_0012_totals_as_amounts_orders_total_cents ON orders;

DROP FUNCTION belay_sync_0012_totals_as_amounts_orders_total_cents();

ALTER TABLE orders DROP COLUMN total_amount;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0012_totals_as_amounts' AND unit = '01_expand_orders';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1755604800000;

COMMIT;
