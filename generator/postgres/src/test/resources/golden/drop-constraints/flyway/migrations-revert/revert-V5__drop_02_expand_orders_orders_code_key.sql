-- Way back of 0002_drop, EXPAND: Drop the constraint orders_code_key
-- Refuses while rows are in the way. Refused while duplicates are there; the index is built again under
-- ACCESS EXCLUSIVE.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE (code) IN (SELECT code FROM orders GROUP BY code HAVING count(*) > 1);
-- Undoes V5__drop_02_expand_orders_orders_code_key.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V5__drop_02_expand_orders_orders_code_key.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V5__drop_02_expand_orders_orders_code_key.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM (
    SELECT FROM orders
    WHERE code IS NOT NULL GROUP BY code HAVING count(*) > 1
  ) AS belay_duplicates;
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[duplicates] % values of (code) occur more than once in orders; the key cannot be unique. Mend these rows, then run this again.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE orders ADD CONSTRAINT orders_code_key UNIQUE (code);

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V5__drop_02_expand_orders_orders_code_key.sql';

COMMIT;
