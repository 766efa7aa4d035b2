-- Way back of 0002_types, EXPAND: Change customers.made to timestamp with time zone
-- Loses nothing. Everything is as it was.
-- Undoes V5__types_04_expand_customers_made.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V5__types_04_expand_customers_made.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V5__types_04_expand_customers_made.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers ALTER COLUMN made DROP DEFAULT;

SET LOCAL TimeZone = 'UTC';

ALTER TABLE customers ALTER COLUMN made TYPE timestamp without time zone;

ALTER TABLE customers ALTER COLUMN made SET DEFAULT now();

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V5__types_04_expand_customers_made.sql';

COMMIT;
