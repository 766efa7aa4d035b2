-- Way back of 0004_release, EXPAND: Drop the constraint lines_order_id_fkey
-- Refuses while rows are in the way. Refused while rows violate lines_order_id_fkey.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM lines WHERE order_id IS NOT NULL AND NOT EXISTS (SELECT FROM orders AS belay_target WHERE belay_target.id = lines.order_id);
-- Undoes V9__release_01_expand_lines_lines_order_id_fkey.sql and makes Flyway forget it. Run newest first, by
-- a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V9__release_01_expand_lines_lines_order_id_fkey.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V9__release_01_expand_lines_lines_order_id_fkey.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE lines DROP CONSTRAINT IF EXISTS lines_order_id_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE lines
    ADD CONSTRAINT lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders (id) NOT VALID;
  COMMIT;
  ALTER TABLE lines VALIDATE CONSTRAINT lines_order_id_fkey;
  COMMIT;
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V9__release_01_expand_lines_lines_order_id_fkey.sql';
