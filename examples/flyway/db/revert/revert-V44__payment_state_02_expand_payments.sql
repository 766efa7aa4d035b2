-- Way back of 0014_payment_state, EXPAND: Add payments.state
-- Loses writes made since. The values written into payments.state are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM payments WHERE state IS NOT NULL;
-- Undoes V44__payment_state_02_expand_payments.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V44__payment_state_02_expand_payments.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V44__payment_state_02_expand_payments.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE payments DROP COLUMN state;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V44__payment_state_02_expand_payments.sql';

COMMIT;
