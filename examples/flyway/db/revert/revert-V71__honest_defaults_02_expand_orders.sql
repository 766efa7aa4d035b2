-- Way back of 0026_honest_defaults, EXPAND: Drop the default of orders.channel; drop the default of
-- orders.currency
-- Loses nothing. Everything is as it was.
-- Undoes V71__honest_defaults_02_expand_orders.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V71__honest_defaults_02_expand_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V71__honest_defaults_02_expand_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN currency SET DEFAULT 'EUR';

ALTER TABLE orders ALTER COLUMN channel SET DEFAULT 'web';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V71__honest_defaults_02_expand_orders.sql';

COMMIT;
