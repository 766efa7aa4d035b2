-- Way back of 0007_require_order_status, EXPAND: Set the default of orders.status; fill NULLs of new writes
-- in "orders.status"
-- Loses nothing. Everything is as it was.
-- Undoes V14__require_order_status_01_expand_orders.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V14__require_order_status_01_expand_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V14__require_order_status_01_expand_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0007_require_order_status_orders_status ON orders;

DROP TRIGGER zz_belay_update_0007_require_order_status_orders_status ON orders;

DROP FUNCTION belay_sync_0007_require_order_status_orders_status();

ALTER TABLE orders ALTER COLUMN status DROP DEFAULT;

DELETE FROM belay.state
WHERE service = 'shop' AND change = '0007_require_order_status' AND unit = '01_expand_orders';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V14__require_order_status_01_expand_orders.sql';

COMMIT;
