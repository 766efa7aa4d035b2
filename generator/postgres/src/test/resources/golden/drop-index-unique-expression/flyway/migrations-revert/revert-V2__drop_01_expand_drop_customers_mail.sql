-- Way back of 0002_drop, EXPAND: Drop the index customers_mail
-- Refuses while rows are in the way. Refused while duplicates are there.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE (NOT gone) AND ((lower(email))) IN (SELECT (lower(email)) FROM customers WHERE (NOT gone) GROUP BY (lower(email)) HAVING count(*) > 1);
-- Undoes V2__drop_01_expand_drop_customers_mail.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V2__drop_01_expand_drop_customers_mail.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__drop_01_expand_drop_customers_mail.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS customers_mail
  ON customers ((lower(email))) WHERE NOT gone;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__drop_01_expand_drop_customers_mail.sql';
