-- Way back of 0002_drop, EXPAND: Drop the index customers_mail
-- Refuses while rows are in the way. Refused while duplicates are there.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE (NOT gone) AND ((lower(email))) IN (SELECT (lower(email)) FROM customers WHERE (NOT gone) GROUP BY (lower(email)) HAVING count(*) > 1);

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS customers_mail
  ON customers ((lower(email))) WHERE NOT gone;
