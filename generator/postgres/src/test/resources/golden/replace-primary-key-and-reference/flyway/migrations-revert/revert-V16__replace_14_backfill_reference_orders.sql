-- Way back of 0002_replace, BACKFILL: Hold new writes of orders to what they reference
-- Loses nothing. Everything is as it was.
-- Undoes V16__replace_14_backfill_reference_orders.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V16__replace_14_backfill_reference_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V16__replace_14_backfill_reference_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_big_fkey_id_big;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_big_fkey;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey_id_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '14_backfill_reference_orders';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V16__replace_14_backfill_reference_orders.sql';

COMMIT;
