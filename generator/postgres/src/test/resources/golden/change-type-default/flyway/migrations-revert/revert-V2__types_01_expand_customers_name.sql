-- Way back of 0002_types, EXPAND: Change customers.name to character varying
-- Loses nothing. Everything is as it was.
-- Undoes V2__types_01_expand_customers_name.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V2__types_01_expand_customers_name.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__types_01_expand_customers_name.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers ALTER COLUMN name DROP DEFAULT;

ALTER TABLE customers ALTER COLUMN name TYPE text;

ALTER TABLE customers ALTER COLUMN name SET DEFAULT 'it''s';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__types_01_expand_customers_name.sql';

COMMIT;
