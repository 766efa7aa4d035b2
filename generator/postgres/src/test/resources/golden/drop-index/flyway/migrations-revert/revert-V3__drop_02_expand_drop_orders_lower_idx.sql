-- Way back of 0002_drop, EXPAND: Drop the index orders_lower_idx
-- Refuses while rows are in the way. Refused while duplicates are there.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE ((lower(name))) IN (SELECT (lower(name)) FROM orders GROUP BY (lower(name)) HAVING count(*) > 1);
-- Undoes V3__drop_02_expand_drop_orders_lower_idx.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V3__drop_02_expand_drop_orders_lower_idx.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__drop_02_expand_drop_orders_lower_idx.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_lower_idx ON orders ((lower(name)));

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__drop_02_expand_drop_orders_lower_idx.sql';
