-- Way back of 0013_public_order_token, BACKFILL: Fill orders (token) in batches
-- Loses nothing. Everything is as it was.
-- Undoes 0039_public_order_token_02_backfill_token and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1757324701000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0039_public_order_token_02_backfill_token is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0013_public_order_token' AND unit = '02_backfill_token';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1757324701000;

COMMIT;
