-- Way back of 0003_swap, EXPAND: Let visits reference customers.id_big alone
-- Loses nothing. Everything is as it was.
-- Undoes V19__swap_04_expand_release_visits.sql and makes Flyway forget it. Run newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V19__swap_04_expand_release_visits.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V19__swap_04_expand_release_visits.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE visits DROP CONSTRAINT IF EXISTS visits_customer_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE visits
    ADD CONSTRAINT visits_customer_fkey FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE SET NULL NOT VALID;
  COMMIT;
  ALTER TABLE visits VALIDATE CONSTRAINT visits_customer_fkey;
  COMMIT;
  ALTER TABLE visits VALIDATE CONSTRAINT visits_customer_fkey_id_big;
  COMMIT;
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V19__swap_04_expand_release_visits.sql';
