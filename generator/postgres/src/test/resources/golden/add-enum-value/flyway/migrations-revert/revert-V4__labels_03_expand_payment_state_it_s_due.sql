-- Way back of 0002_labels, EXPAND: Add the label it's due to payment state
-- There is no way back. The label it's due stays in payment state: PostgreSQL cannot remove a label.
-- Undoes V4__labels_03_expand_payment_state_it_s_due.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V4__labels_03_expand_payment_state_it_s_due.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__labels_03_expand_payment_state_it_s_due.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  RAISE NOTICE 'The label it''s due stays in payment state: PostgreSQL cannot remove a label.';
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__labels_03_expand_payment_state_it_s_due.sql';

COMMIT;
