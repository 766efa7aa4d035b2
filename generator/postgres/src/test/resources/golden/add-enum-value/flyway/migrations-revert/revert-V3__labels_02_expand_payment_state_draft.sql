-- Way back of 0002_labels, EXPAND: Add the label draft to payment state
-- There is no way back. The label draft stays in payment state: PostgreSQL cannot remove a label.
-- Undoes V3__labels_02_expand_payment_state_draft.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V3__labels_02_expand_payment_state_draft.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__labels_02_expand_payment_state_draft.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
BEGIN
  RAISE NOTICE 'The label draft stays in payment state: PostgreSQL cannot remove a label.';
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__labels_02_expand_payment_state_draft.sql';

COMMIT;
