-- Way back of 0019_drop_legacy_reference, EXPAND: Make orders.legacy_ref optional
-- Loses nothing. Everything is as it was.
-- Undoes 0053_drop_legacy_reference_01_expand_orders and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1773653400000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0053_drop_legacy_reference_01_expand_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0019_drop_legacy_reference' AND unit = '01_expand_orders';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1773653400000;

COMMIT;
