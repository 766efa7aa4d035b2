-- Way back of 0003_create_orders, EXPAND: Reference other tables from order_items
-- Loses nothing. Everything is as it was.
-- Undoes V7__create_orders_02_expand_order_items_references.sql and makes Flyway forget it. Run newest first,
-- by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V7__create_orders_02_expand_order_items_references.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V7__create_orders_02_expand_order_items_references.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE order_items DROP CONSTRAINT order_items_order_id_fkey;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V7__create_orders_02_expand_order_items_references.sql';

COMMIT;
