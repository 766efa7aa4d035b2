-- Way back of 0002_add_defaults, EXPAND: Add customers.channel; add customers.seen; add customers.points; add
-- customers.since
-- Loses writes made since. The values written into customers.channel are lost. The values written into
-- customers.seen are lost. The values written into customers.points are lost. The values written into
-- customers.since are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE (channel IS NOT NULL) OR (seen IS NOT NULL) OR (points IS NOT NULL) OR (since IS NOT NULL);
-- Undoes V2__add_defaults_01_expand_customers.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V2__add_defaults_01_expand_customers.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__add_defaults_01_expand_customers.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP COLUMN since;

ALTER TABLE customers DROP COLUMN points;

ALTER TABLE customers DROP COLUMN seen;

ALTER TABLE customers DROP COLUMN channel;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__add_defaults_01_expand_customers.sql';

COMMIT;
