-- Way back of 0002_merge, EXPAND: Add mapPlace to MarketStalls and keep them equal to mapX and mapY
-- Loses writes made since. Of what the next release wrote into mapPlace of MarketStalls, mapX and mapY keeps
-- what the down expressions make of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM "MarketStalls" WHERE "mapPlace" IS NOT NULL;
-- Undoes V2__merge_01_expand_marketstalls.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V2__merge_01_expand_marketstalls.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__merge_01_expand_marketstalls.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zz_belay_insert_0002_merge_MarketStalls_mapX" ON "MarketStalls";

DROP TRIGGER "zz_belay_update_0002_merge_MarketStalls_mapX" ON "MarketStalls";

DROP FUNCTION "belay_sync_0002_merge_MarketStalls_mapX"();

ALTER TABLE "MarketStalls" DROP COLUMN "mapPlace";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_merge' AND unit = '01_expand_marketstalls';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__merge_01_expand_marketstalls.sql';

COMMIT;
