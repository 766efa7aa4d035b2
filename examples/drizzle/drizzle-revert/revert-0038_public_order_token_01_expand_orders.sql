-- Way back of 0013_public_order_token, EXPAND: Add orders.token
-- Loses writes made since. The values written into orders.token are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE token IS NOT NULL;
-- Undoes 0038_public_order_token_01_expand_orders and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1757324700000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0038_public_order_token_01_expand_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP COLUMN token;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0013_public_order_token' AND unit = '01_expand_orders';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1757324700000;

COMMIT;
