-- Way back of 0021_rename_payments, EXPAND: Rename payments to transactions and leave a view under the old
-- name
-- Loses nothing. Everything is as it was.
-- Undoes V59__rename_payments_01_expand_payments.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V59__rename_payments_01_expand_payments.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V59__rename_payments_01_expand_payments.sql'
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

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V59__rename_payments_01_expand_payments.sql';

COMMIT;
