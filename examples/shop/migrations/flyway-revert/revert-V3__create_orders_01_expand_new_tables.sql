-- Way back of 0003_create_orders, EXPAND: Create the table orders; create the table order_items
-- Loses writes made since. The rows written into orders are lost. The rows written into order_items are lost.
-- The rows concerned, to be counted before:
--   SELECT (SELECT count(*) FROM order_items) + (SELECT count(*) FROM orders);
-- Undoes V3__create_orders_01_expand_new_tables.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V3__create_orders_01_expand_new_tables.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__create_orders_01_expand_new_tables.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '200ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TABLE order_items;

DROP TABLE orders;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__create_orders_01_expand_new_tables.sql';

COMMIT;
