-- Way back of 0015_refunded_payments, EXPAND: Add the label refunded to payment_state
-- There is no way back. The label refunded stays in payment_state: PostgreSQL cannot remove a label.
-- Undoes V45__refunded_payments_01_expand_payment_state_refunded.sql and makes Flyway forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V45__refunded_payments_01_expand_payment_state_refunded.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V45__refunded_payments_01_expand_payment_state_refunded.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  RAISE NOTICE 'The label refunded stays in payment_state: PostgreSQL cannot remove a label.';
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V45__refunded_payments_01_expand_payment_state_refunded.sql';

COMMIT;
