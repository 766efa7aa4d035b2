-- Way back of 0002_rename, EXPAND: Add orders.status and keep it equal to state
-- Loses nothing. Everything is as it was.
-- Undoes V3__rename_02_expand_orders.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V3__rename_02_expand_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__rename_02_expand_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_orders_state ON orders;

DROP TRIGGER zz_belay_update_0002_rename_orders_state ON orders;

DROP FUNCTION belay_sync_0002_rename_orders_state();

ALTER TABLE orders DROP COLUMN status;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '02_expand_orders';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__rename_02_expand_orders.sql';

COMMIT;
