-- Way back of 0003_swap, EXPAND: Let orders reference customers.id_big alone
-- Loses nothing. Everything is as it was.
-- Undoes V20__swap_03_expand_release_orders.sql and makes Flyway forget it. Run newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V20__swap_03_expand_release_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V20__swap_03_expand_release_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_customer_id_big_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE orders
    ADD CONSTRAINT orders_customer_id_big_fkey FOREIGN KEY (customer_id_big) REFERENCES customers (id) ON DELETE CASCADE NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_big_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_customer_id_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE orders
    ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE NOT VALID;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_big_fkey_id_big;
  COMMIT;
  ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey_id_big;
  COMMIT;
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V20__swap_03_expand_release_orders.sql';
