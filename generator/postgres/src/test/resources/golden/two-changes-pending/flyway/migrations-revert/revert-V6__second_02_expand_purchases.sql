-- Way back of 0003_second, EXPAND: Fill NULLs of new writes in "purchases.status"
-- Loses nothing. Everything is as it was.
-- Undoes V6__second_02_expand_purchases.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V6__second_02_expand_purchases.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V6__second_02_expand_purchases.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0003_second_purchases_status ON purchases;

DROP TRIGGER zz_belay_update_0003_second_purchases_status ON purchases;

DROP FUNCTION belay_sync_0003_second_purchases_status();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_second' AND unit = '02_expand_purchases';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V6__second_02_expand_purchases.sql';

COMMIT;
