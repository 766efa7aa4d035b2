-- Way back of 0005_add_currencies, EXPAND: Run the author's SQL
-- Loses nothing. Everything is as it was.
-- Undoes V10__add_currencies_02_expand_sql.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V10__add_currencies_02_expand_sql.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V10__add_currencies_02_expand_sql.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM currencies WHERE code IN ('CHF', 'EUR', 'GBP', 'JPY', 'USD');

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V10__add_currencies_02_expand_sql.sql';

COMMIT;
