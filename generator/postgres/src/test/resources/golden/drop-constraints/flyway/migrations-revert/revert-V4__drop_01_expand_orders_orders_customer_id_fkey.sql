-- Way back of 0002_drop, EXPAND: Drop the constraint orders_customer_id_fkey
-- Refuses while rows are in the way. Refused while rows violate orders_customer_id_fkey.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE customer_id IS NOT NULL AND NOT EXISTS (SELECT FROM customers AS belay_target WHERE belay_target.id = orders.customer_id);
-- Undoes V4__drop_01_expand_orders_orders_customer_id_fkey.sql and makes Flyway forget it. Run newest first,
-- by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V4__drop_01_expand_orders_orders_customer_id_fkey.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__drop_01_expand_orders_orders_customer_id_fkey.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_customer_id_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE orders
    ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey;
  COMMIT;
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__drop_01_expand_orders_orders_customer_id_fkey.sql';
