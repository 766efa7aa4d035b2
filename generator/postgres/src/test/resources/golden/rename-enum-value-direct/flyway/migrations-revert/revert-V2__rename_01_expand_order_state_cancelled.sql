-- Way back of 0002_rename, EXPAND: Rename the label canceled of order_state to cancelled
-- Loses nothing. Everything is as it was.
-- Undoes V2__rename_01_expand_order_state_cancelled.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V2__rename_01_expand_order_state_cancelled.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__rename_01_expand_order_state_cancelled.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TYPE order_state RENAME VALUE 'cancelled' TO 'canceled';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__rename_01_expand_order_state_cancelled.sql';

COMMIT;
