-- Way back of 0002_learn_legacy, EXPAND: Add legacy_orders.channel
-- Loses writes made since. The values written into legacy_orders.channel are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM legacy_orders WHERE channel IS NOT NULL;
-- Undoes V2__learn_legacy_01_expand_legacy_orders.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V2__learn_legacy_01_expand_legacy_orders.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__learn_legacy_01_expand_legacy_orders.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE legacy_orders DROP COLUMN channel;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__learn_legacy_01_expand_legacy_orders.sql';

COMMIT;
