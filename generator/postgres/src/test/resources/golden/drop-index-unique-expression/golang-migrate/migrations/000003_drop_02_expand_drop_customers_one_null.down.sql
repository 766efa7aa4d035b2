-- Way back of 0002_drop, EXPAND: Drop the index customers_one_null
-- Refuses while rows are in the way. Refused while duplicates are there.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE EXISTS (SELECT FROM (SELECT (upper(email)), gone FROM customers GROUP BY (upper(email)), gone HAVING count(*) > 1) AS belay_twice (belay_1, belay_2) WHERE belay_twice.belay_1 IS NOT DISTINCT FROM (upper(email)) AND belay_twice.belay_2 IS NOT DISTINCT FROM gone);

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS customers_one_null
  ON customers ((upper(email)), gone) NULLS NOT DISTINCT;
