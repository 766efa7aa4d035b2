-- Way back of 0002_first, EXPAND: Rename orders to purchases and leave a view under the old name
-- Loses nothing. Everything is as it was.
-- Undoes V3__first_02_expand_orders.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V3__first_02_expand_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__first_02_expand_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP VIEW orders;

ALTER TABLE purchases RENAME TO orders;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_first' AND unit = '02_expand_orders';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__first_02_expand_orders.sql';

COMMIT;
