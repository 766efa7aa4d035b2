-- Way back of 0002_merge, BACKFILL: Fill od"d ta;ble (%s {{ new }} ?) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_merge' AND unit = '02_backfill_s_new';
