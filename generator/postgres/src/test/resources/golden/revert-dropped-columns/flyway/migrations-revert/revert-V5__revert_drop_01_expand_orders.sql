-- Way back of 0004_revert_drop, EXPAND: Add orders.legacy; add orders.other
-- Loses writes made since. The values written into orders.legacy are lost. The values written into
-- orders.other are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE (legacy IS NOT NULL) OR (other IS NOT NULL);
-- Undoes V5__revert_drop_01_expand_orders.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V5__revert_drop_01_expand_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V5__revert_drop_01_expand_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP COLUMN other;

ALTER TABLE orders DROP COLUMN legacy;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V5__revert_drop_01_expand_orders.sql';

COMMIT;
