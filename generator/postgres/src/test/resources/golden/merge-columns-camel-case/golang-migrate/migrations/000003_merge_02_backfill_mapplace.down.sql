-- Way back of 0002_merge, BACKFILL: Fill MarketStalls (mapPlace) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_merge' AND unit = '02_backfill_mapplace';
