-- Way back of 0002_drop, EXPAND: Drop the index customers_one_null
-- Refuses while rows are in the way. Refused while duplicates are there.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE EXISTS (SELECT FROM (SELECT (upper(email)), gone FROM customers GROUP BY (upper(email)), gone HAVING count(*) > 1) AS belay_twice (belay_1, belay_2) WHERE belay_twice.belay_1 IS NOT DISTINCT FROM (upper(email)) AND belay_twice.belay_2 IS NOT DISTINCT FROM gone);
-- Undoes V3__drop_02_expand_drop_customers_one_null.sql and makes Flyway forget it. Run newest first, by a
-- person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V3__drop_02_expand_drop_customers_one_null.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__drop_02_expand_drop_customers_one_null.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS customers_one_null
  ON customers ((upper(email)), gone) NULLS NOT DISTINCT;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__drop_02_expand_drop_customers_one_null.sql';
