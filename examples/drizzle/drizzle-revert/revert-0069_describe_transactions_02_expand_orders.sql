-- Way back of 0025_describe_transactions, EXPAND: Comment on orders.channel
-- Loses nothing. Everything is as it was.
-- Undoes 0069_describe_transactions_02_expand_orders and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1791804901000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0069_describe_transactions_02_expand_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

COMMENT ON COLUMN orders.channel IS NULL;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1791804901000;

COMMIT;
