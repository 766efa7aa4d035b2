-- Way back of 0002_merge, EXPAND: Add mapPlace to MarketStalls and keep them equal to mapX and mapY
-- Loses writes made since. Of what the next release wrote into mapPlace of MarketStalls, mapX and mapY keeps
-- what the down expressions make of it.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM "MarketStalls" WHERE "mapPlace" IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zz_belay_insert_0002_merge_MarketStalls_mapX" ON "MarketStalls";

DROP TRIGGER "zz_belay_update_0002_merge_MarketStalls_mapX" ON "MarketStalls";

DROP FUNCTION "belay_sync_0002_merge_MarketStalls_mapX"();

ALTER TABLE "MarketStalls" DROP COLUMN "mapPlace";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_merge' AND unit = '01_expand_marketstalls';
