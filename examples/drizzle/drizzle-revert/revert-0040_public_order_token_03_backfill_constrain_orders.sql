-- Way back of 0013_public_order_token, BACKFILL: Constrain new writes of orders
-- Loses nothing. Everything is as it was.
-- Undoes 0040_public_order_token_03_backfill_constrain_orders and makes Drizzle forget it. Run newest first,
-- by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1757324702000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0040_public_order_token_03_backfill_constrain_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_token_not_null_proof;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0013_public_order_token' AND unit = '03_backfill_constrain_orders';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1757324702000;

COMMIT;
