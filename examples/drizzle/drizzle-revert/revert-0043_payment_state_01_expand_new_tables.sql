-- Way back of 0014_payment_state, EXPAND: Create the enum type payment_state
-- Loses nothing. Everything is as it was.
-- Undoes 0043_payment_state_01_expand_new_tables and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1759759800000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0043_payment_state_01_expand_new_tables is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TYPE payment_state;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1759759800000;

COMMIT;
