-- Way back of 0021_rename_payments, EXPAND: Rename payments to transactions and leave a view under the old
-- name
-- Loses nothing. Everything is as it was.
-- Undoes 0059_rename_payments_01_expand_payments and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1779099600000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0059_rename_payments_01_expand_payments is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP VIEW payments;

ALTER TABLE transactions RENAME TO payments;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0021_rename_payments' AND unit = '01_expand_payments';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1779099600000;

COMMIT;
