-- Way back of 0026_honest_defaults, EXPAND: Drop the default of orders.channel; drop the default of
-- orders.currency
-- Loses nothing. Everything is as it was.
-- Undoes 0071_honest_defaults_02_expand_orders and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1794219601000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0071_honest_defaults_02_expand_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN currency SET DEFAULT 'EUR';

ALTER TABLE orders ALTER COLUMN channel SET DEFAULT 'web';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1794219601000;

COMMIT;
